import { isSeenToElsewhere } from "../reporting/still-owed.ts";
import { whoHasToAssent } from "./assent-to-apology.ts";
import { consensusNeeded, fewestApprovals } from "./consensus-needed.ts";
import { deadlockClock } from "./deadlock.ts";
import type { SeenAgreement } from "./agreement.ts";
import type { DecidingView } from "./deciding-state.ts";
import { yetToAgree } from "./deliberation.ts";
import { measureLine } from "./measure-line.ts";
import { phaseOf } from "./phase.ts";
import type { Resolution } from "./resolution.ts";
import { lastDayGap } from "./skeletons.ts";
import { resolutionClock } from "./resolution-clock.ts";
import { updatesOwed } from "./update-clock.ts";
import { isResolvedByMediation } from "../mediating/mediation.ts";
import { relayedBy } from "../reporting/known-to-one-member.ts";
import { missingIn, whoIsToBeHeard } from "../reviewing/enough-to-decide.ts";
import type { Finding } from "../reviewing/finding.ts";
import { reportedUnheard } from "../reviewing/heard-before-judged.ts";
import { isRunning } from "../../kernel/promise-clock.ts";
import { printPath } from "../../kernel/file-problem.ts";
import type { Owing } from "../../kernel/step.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";
import { type HearingFirst, hearingFirst } from "../reviewing/safety-of-reporters.ts";
import { reportersOwed } from "../reporting/still-owed.ts";
import { type Addressee, type PartyRef, roleOf } from "../../values/party.ts";
import type { Person } from "../../values/person.ts";
import { earliest, type Instant } from "../../values/time.ts";
import { tooFewSentence } from "./too-few-text.ts";
import { voters } from "./voters.ts";

export type DecidingDue =
  /** Word to reporters of a time, since the week passes. */
  | {
      readonly owed: "update";
      readonly to: readonly PartyRef[];
      /** Whether these are all reporters there are. */
      readonly isToAll: boolean;
    }
  /** Finding out what happened, and proposing what follows. */
  | {
      readonly owed: "resolution";
      readonly unheard: readonly PartyRef[];
      /** What is done next so that the first of them is heard. */
      readonly first: HearingFirst | undefined;
      /** The manual's questions that nobody has answered. */
      readonly unanswered: readonly (keyof Finding)[];
      readonly reported: readonly PartyRef[];
      /** The spaces somebody can be banned from, by name. */
      readonly spaces: readonly string[];
      /** Those of them where Comity does nothing, since the host has set no key. */
      readonly keyless?: readonly string[];
      /** That those who decide are too few to agree, and what helps. */
      readonly tooFew?: string | undefined;
      /** Whose answer a proposal waits for. */
      readonly asked?: Addressee | undefined;
    }
  /** Mediation resolved it, and that is what remains to be agreed. */
  | { readonly owed: "no-more-action" }
  /** Whoever has not approved yet, or objects, as far as the pull request was looked at. */
  | {
      readonly owed: "approvals";
      readonly agreement: SeenAgreement | undefined;
      /** What the proposed text orders, a line each that can be proposed again. */
      readonly measures: readonly string[];
    }
  /** Fewer can decide than have to approve. */
  | { readonly owed: "enough-to-agree"; readonly tooFew: string }
  /** Somebody did not agree to what was asked of them, and nothing is decided for that. */
  | { readonly owed: "another-decision"; readonly about: PartyRef };

/** Word to reporters once the resolution's time passes, until there is one. */
function updateOwed(
  state: DecidingView,
  { clocks }: AdoptedConfig,
): Owing<DecidingDue> | undefined {
  const owed = updatesOwed(state, clocks);
  if (state.closed || owed.length === 0) return undefined;
  const to = owed.map(({ party }) => party);
  const isToAll = to.length === reportersOwed("timeline", state).length;
  const dueAt = earliest(owed.map((clock) => clock.dueAt));
  return { owed: "update", to, isToAll, dueAt, ...relayedBy(to, state) };
}

/** Word to reporters, before all else; approvals of what is proposed; or another decision, where somebody has to assent to the agreed one. */
export function agreementOwed(
  state: DecidingView,
  config: AdoptedConfig,
): Owing<DecidingDue> | undefined {
  const update = updateOwed(state, config);
  if (update) return update;
  const now = phaseOf(state);
  if (now.phase === "deliberating" && !now.proposal.isSpoiled) {
    const { agreement } = state.deliberation;
    const deciding = voters(state, config, state.asOf);
    const tooFew = agreement?.isAgreed ? undefined : tooFewToAgree(state, config);
    if (tooFew !== undefined)
      return { owed: "enough-to-agree", tooFew, dueAt: agreementDueAt(state, config) };
    const measures = proposedAgain(now.proposal.resolution.measures, agreement);
    const due = { owed: "approvals", agreement, measures } as const;
    return {
      ...due,
      by: whoAgrees(agreement, deciding, state),
      dueAt: agreementDueAt(state, config),
    };
  }
  if (now.phase !== "consulting") return undefined;
  const [about] = whoHasToAssent(now.agreed.resolution.measures, state);
  return about && { owed: "another-decision", about };
}

/** Its lines as they were proposed, with a gap for each day that has passed since. */
function proposedAgain(
  measures: Resolution["measures"],
  agreement: SeenAgreement | undefined,
): readonly string[] {
  const wrong = new Set(agreement?.problems?.map(({ path }) => path));
  return measures.map((measure, i) => {
    const { tell, ...said } = { tell: "with", ...measure };
    return measureLine({
      ...said,
      ...(tell !== "with" && { tell }),
      ...(wrong.has(printPath(["measures", i, "until"])) && { until: lastDayGap }),
    });
  });
}

/** Whoever has not agreed yet; a text that cannot be agreed, or merged, any of them can mend. */
function whoAgrees(
  agreement: SeenAgreement | undefined,
  deciding: readonly Person[],
  state: DecidingView,
): readonly Person[] {
  if (agreement?.heldUpBy === "conflict" || (agreement?.faults ?? []).length > 0) return deciding;
  return agreement?.isAgreed ? [] : yetToAgree(deciding, state);
}

/** A resolution, while none is agreed. */
export function resolutionOwed(
  state: DecidingView,
  config: AdoptedConfig,
): Owing<DecidingDue> | undefined {
  const { phase } = phaseOf(state);
  const isToBeFound = ["reported", "under-review", "deliberating"].includes(phase);
  if (!isToBeFound) return undefined;
  const dueAt = agreementDueAt(state, config);
  const unheard = reportedUnheard(state);
  return isResolvedByMediation(state)
    ? { owed: "no-more-action", dueAt }
    : {
        owed: "resolution",
        unheard,
        first: unheard[0] && hearingFirst(unheard[0], state),
        unanswered: missingIn(state.finding),
        reported: state.parties
          .map(({ ref }) => ref)
          .filter((ref) => roleOf(ref) === "reported" && !isSeenToElsewhere(ref, state)),
        spaces: config.spaces.map(({ name }) => name),
        keyless: config.spaces.flatMap(({ name, lacksKey }) => (lacksKey ? [name] : [])),
        tooFew: tooFewToAgree(state, config),
        asked: whoIsToBeHeard(state),
        dueAt,
      };
}

/** What helps where those who decide are too few for any consensus. */
export function tooFewToAgree(state: DecidingView, config: AdoptedConfig): string | undefined {
  const fewest = fewestApprovals(consensusNeeded(state, config, state.asOf));
  return tooFewSentence(fewest, voters(state, config, state.asOf), state, config);
}

function agreementDueAt(state: DecidingView, { clocks }: AdoptedConfig): Instant | undefined {
  const promises = [resolutionClock(state, clocks), deadlockClock(state, clocks)];
  return earliest(promises.flatMap((one) => (one && isRunning(one) ? one.dueAt : [])));
}
