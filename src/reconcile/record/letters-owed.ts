import type { CaseState } from "../../domain/case/case-state.ts";
import { councilClocks } from "../../domain/chapters/deciding/council-clock.ts";
import { councilCall } from "../../domain/chapters/reporting/take-case.ts";
import type { AdoptedConfig } from "../../domain/values/adopted-config.ts";
import { ownAddress } from "../../domain/values/own-address.ts";
import type { Person } from "../../domain/values/person.ts";
import { calledCouncillors } from "../../domain/who-decides/called-councillors.ts";
import { isPartyNotLetBack, isPartyOrOut } from "../../domain/who-decides/deciding-body.ts";
import { isNobodyLeft } from "../../domain/who-decides/electorate.ts";
import { handedOverNotice, reportToTakeNotice } from "../../messages/called-councillor.ts";
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

function toCouncil(state: CaseState, config: AdoptedConfig): readonly Draft[] {
  const { council } = config;
  if (!council) return [];
  const to = [council.email];
  return [
    ...ofUnanswered(state, config, council.members, to),
    ...ofWaiting(state, config, council.members, to),
    ...toCouncillors(state, config),
  ];
}

/**
 * The address is a list: who is out of the case reads it too, and so does a party whom one member's word
 * kept out for two days only, which are over when it is told that nobody answers. Nothing goes there
 * where everybody on it is written to alone.
 */
function ofUnanswered(
  state: CaseState,
  config: AdoptedConfig,
  councillors: readonly Person[],
  to: Letter["to"],
) {
  if (councillors.some((member) => isPartyOrOut(member, state))) return [];
  if (councillors.every((member) => ownAddress(member, config) !== undefined)) return [];
  const letter = { to, ...unansweredReportNotice(state.codeName) };
  return state.councilAlertedAt === undefined ? [] : [{ name: "unanswered-report", letter }];
}

/**
 * What waits of danger, or of what one member did alone, that member cannot keep from the council by
 * naming one of it: such a word holds it back for the two days for which it keeps a colleague out.
 */
function ofWaiting(
  state: CaseState,
  { committee: { chair } }: AdoptedConfig,
  councillors: readonly Person[],
  to: Letter["to"],
) {
  if (councillors.some((member) => isPartyNotLetBack(member, state))) return [];
  const who = isPartyOrOut(chair, state) ? ("not-the-chair" as const) : ("chair" as const);
  return state.councilAlerts.map(({ about, act, at }) => {
    const isDanger = about === "danger";
    const notice = (isDanger ? dangerWaitsNotice : actWaitsNotice)(state.codeName, who);
    return { name: isDanger ? `danger ${at}` : `act ${act}`, letter: { to, ...notice } };
  });
}

/**
 * To each councillor whose address the config knows, and who is not out of it: that a case waits to be
 * taken, or that it is the council's.
 */
function toCouncillors(state: CaseState, config: AdoptedConfig): readonly Draft[] {
  const { handedOver, codeName, receivedAt } = state;
  if (state.closed) return [];
  const [dueAt] = councilClocks(state, config.clocks).map((clock) => clock.dueAt);
  const { whom, about, notice } = handedOver
    ? {
        whom: calledCouncillors(state, config),
        about: "council's",
        notice: handedOverNotice(codeName, dueAt),
      }
    : {
        whom: councilCall(state, config)?.called ?? [],
        about: "to take",
        notice: reportToTakeNotice(codeName, receivedAt),
      };
  return whom.flatMap((councillor) => {
    const address = ownAddress(councillor, config);
    const name = `${about} ${councillor.id}`;
    return address === undefined ? [] : [{ name, letter: { to: [address], ...notice } }];
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
