import type { CaseState } from "../../domain/case/case-state.ts";
import type { AdoptedConfig } from "../../domain/values/adopted-config.ts";
import { isPartyOrOut } from "../../domain/who-decides/deciding-body.ts";
import { isNobodyLeft } from "../../domain/who-decides/electorate.ts";
import {
  actWaitsNotice,
  dangerWaitsNotice,
  unansweredReportNotice,
} from "../../messages/council.ts";
import { nobodyLeftNotice } from "../../messages/nobody-left-notice.ts";
import type { Letter } from "../../ports/mailer.ts";

/** A letter the app sends on its own, by the name the record knows it by. */
export interface OwedLetter {
  readonly name: string;
  readonly letter: Letter;
}

interface Surroundings {
  readonly sha256: (text: string) => string;
  /** Of those who own the organisation, as the host is told. */
  readonly ownersEmail: readonly string[];
}

type Draft = Omit<OwedLetter, "letter"> & { readonly letter: Omit<Letter, "messageId"> };

/**
 * Letters about one case that are due and that the record does not say were sent. Contentless notices
 * only.
 */
export function lettersOwed(
  state: CaseState,
  config: AdoptedConfig,
  { sha256, ownersEmail }: Surroundings,
): readonly OwedLetter[] {
  return [...toCouncil(state, config), ...toOwners(state, config, ownersEmail)]
    .filter(({ name }) => !state.lettersSent.includes(name))
    .map(({ name, letter }) => {
      const messageId = `<${sha256(`${state.issue.id} ${name}`).slice(0, 32)}@comity>`;
      return { name, letter: { ...letter, messageId } };
    });
}

function toCouncil(state: CaseState, { council }: AdoptedConfig): readonly Draft[] {
  // The address is a list: who is out of the case reads it too, and so does a party whom one member's
  // word kept out for two days only, which are over when it is told that nobody answers.
  if (!council || council.members.some((member) => isPartyOrOut(member, state))) return [];
  const to = [council.email];
  const unanswered = { to, ...unansweredReportNotice(state.codeName) };
  return [
    ...(state.councilAlertedAt === undefined
      ? []
      : [{ name: "unanswered-report", letter: unanswered }]),
    ...state.councilAlerts.map(({ about, act, at }) => {
      const isDanger = about === "danger";
      const notice = isDanger ? dangerWaitsNotice(state.codeName) : actWaitsNotice(state.codeName);
      return { name: isDanger ? `danger ${at}` : `act ${act}`, letter: { to, ...notice } };
    }),
  ];
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
