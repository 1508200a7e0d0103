import type { CaseState } from "../../domain/case/case-state.ts";
import type { AdoptedConfig } from "../../domain/values/adopted-config.ts";
import type { Person } from "../../domain/values/person.ts";
import { isPartyNotLetBack, isPartyOrOut } from "../../domain/who-decides/deciding-body.ts";
import { isNobodyLeft } from "../../domain/who-decides/electorate.ts";
import {
  actWaitsNotice,
  dangerWaitsNotice,
  unansweredReportNotice,
} from "../../messages/council.ts";
import { nobodyLeftNotice } from "../../messages/nobody-left-notice.ts";
import type { Letter } from "../../ports/mailer.ts";
import type { CasePorts } from "../ports/case-ports.ts";
import { type Draft, lettersToPeople } from "./letters-to-people.ts";

/** A letter that is to be sent now, by the name the record knows it by. */
export interface OwedLetter extends Draft {
  readonly letter: Letter;
}

type Surroundings = Pick<
  CasePorts,
  "sha256" | "keyedHash" | "ownersEmail" | "community" | "replyTo" | "publicUrl" | "codeFor"
>;

/**
 * Letters about one case that are due and that the record does not say were sent: contentless notices,
 * and what members wrote to somebody in the case.
 */
export function lettersOwed(
  state: CaseState,
  config: AdoptedConfig,
  surroundings: Surroundings,
): readonly OwedLetter[] {
  const { sha256, ownersEmail } = surroundings;
  return [
    ...toCouncil(state, config),
    ...toOwners(state, config, ownersEmail),
    ...lettersToPeople(state, config, surroundings),
  ]
    .filter(({ name }) => !state.lettersSent.includes(name))
    .map((draft) => {
      const messageId =
        draft.messageId ?? `<${sha256(`${state.issue.id} ${draft.name}`).slice(0, 32)}@comity>`;
      return { ...draft, letter: { ...draft.letter, messageId } };
    });
}

function toCouncil(state: CaseState, { council }: AdoptedConfig): readonly Draft[] {
  if (!council) return [];
  const to = [council.email];
  return [...ofUnanswered(state, council.members, to), ...ofWaiting(state, council.members, to)];
}

/**
 * The address is a list: who is out of the case reads it too, and so does a party whom one member's word
 * kept out for two days only, which are over when it is told that nobody answers.
 */
function ofUnanswered(state: CaseState, councillors: readonly Person[], to: Letter["to"]) {
  if (councillors.some((member) => isPartyOrOut(member, state))) return [];
  const letter = { to, ...unansweredReportNotice(state.codeName) };
  return state.councilAlertedAt === undefined ? [] : [{ name: "unanswered-report", letter }];
}

/**
 * What waits of danger, or of what one member did alone, that member cannot keep from the council by
 * naming one of it: such a word holds it back for the two days for which it keeps a colleague out.
 */
function ofWaiting(state: CaseState, councillors: readonly Person[], to: Letter["to"]) {
  if (councillors.some((member) => isPartyNotLetBack(member, state))) return [];
  return state.councilAlerts.map(({ about, act, at }) => {
    const isDanger = about === "danger";
    const notice = isDanger ? dangerWaitsNotice(state.codeName) : actWaitsNotice(state.codeName);
    return { name: isDanger ? `danger ${at}` : `act ${act}`, letter: { to, ...notice } };
  });
}

/** Once for each time that somebody's leaving left nobody. */
function toOwners(
  state: CaseState,
  config: AdoptedConfig,
  to: readonly string[],
): readonly Draft[] {
  const { recusedAt } = state;
  if (to.length === 0 || recusedAt === undefined || !isNobodyLeft(state, config)) return [];
  return [{ name: `nobody-left ${recusedAt}`, letter: { to: [...to], ...nobodyLeftNotice() } }];
}
