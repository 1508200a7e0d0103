import type { Fault } from "./agreement.ts";
import { awaitsApprovals, isHeldBack } from "./deliberation.ts";
import type { HeldBackBy } from "./deciding-events.ts";
import type { StandingInput } from "./deciding-inputs.ts";
import type { DecidingEventBody, DecidingView } from "./deciding-state.ts";
import { judgePull, type Judgement } from "./judge-pull.ts";
import type { SeenPull } from "./seen-pull.ts";
import { mentioned } from "../../kernel/formatting/people.ts";
import type { Writing } from "../../kernel/writing.ts";
import type { Cause } from "../../values/ids.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";
import type { Person } from "../../values/person.ts";

/**
 * Everybody agrees, and something else keeps it from being merged: recorded once, so that the time
 * until the council takes over stands still, and once more where somebody no longer agrees.
 */
export function answerStanding(
  { pull, at }: StandingInput,
  state: DecidingView,
  config: AdoptedConfig,
  writing: Writing,
): readonly DecidingEventBody[] {
  if (!awaitsApprovals(state)) return [];
  const judgement = judgePull(pull, { state, config, at, writing });
  if (isHeldBack(state.deliberation))
    return judgement.isAgreedButForFaults
      ? []
      : [{ type: "AgreementWithdrawn", pull: pull.number }];
  const why = heldBackBy(pull, judgement, state);
  return why ? [{ type: "AgreementHeldBack", pull: pull.number, why }] : [];
}

/** What time, or a change of the case, brings about in a text that was in order when it was proposed. */
const comeSince: ReadonlySet<Fault> = new Set(["file-invalid", "people-renamed", "assent-missing"]);

function heldBackBy(
  { text, hasConflict, check }: SeenPull,
  { isAgreed, isAgreedButForFaults, faults }: Judgement,
  { deliberation: { proposal } }: DecidingView,
): HeldBackBy | undefined {
  if (!isAgreedButForFaults) return undefined;
  if (!isAgreed) {
    const isOfTime = text === proposal?.file && faults.every((fault) => comeSince.has(fault));
    return isOfTime ? "text" : undefined;
  }
  if (hasConflict) return "conflict";
  // An earlier look asked GitHub to merge it, after which the check says so.
  return check?.isSuccess ? "rules" : undefined;
}

const reasons: Readonly<Record<HeldBackBy, (at: string) => string>> = {
  text: (at) =>
    `everybody agrees on ${at}, and its text cannot be carried out any more as it was proposed`,
  conflict: (at) => `everybody agrees on ${at}, and GitHub cannot merge it`,
  rules: (at) => `everybody agrees on ${at}, and GitHub does not let Comity merge it`,
};

/** To those who decide, once for a proposed text. */
export function heldBackNotice(
  { cause, pull, why }: { readonly cause: Cause; readonly pull: number; readonly why: HeldBackBy },
  { deliberation: { heldBack, proposal } }: DecidingView,
  people: readonly Person[],
): string | undefined {
  const first = heldBack.find(({ at }) => proposal !== undefined && at >= proposal.at);
  if (first?.cause !== cause || people.length === 0) return undefined;
  return `${mentioned(people)}: ${reasons[why](`#${pull}`)}. The status comment of this issue says how to go on. The time until the council takes over stands still meanwhile.`;
}
