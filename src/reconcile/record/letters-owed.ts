import type { CaseState } from "../../domain/case/case-state.ts";
import type { AdoptedConfig } from "../../domain/values/adopted-config.ts";
import { isRecused } from "../../domain/who-decides/deciding-body.ts";
import { unansweredReportNotice } from "../../messages/council.ts";
import type { Letter } from "../../ports/mailer.ts";

/** A letter the app sends on its own, by the name the record knows it by. */
export interface OwedLetter {
  readonly name: string;
  readonly letter: Letter;
}

/** Letters that are due and that the record does not say were sent. Contentless notices only. */
export function lettersOwed(
  state: CaseState,
  config: AdoptedConfig,
  sha256: (text: string) => string,
): readonly OwedLetter[] {
  const name = "unanswered-report";
  const due = state.councilAlertedAt !== undefined && !state.lettersSent.includes(name);
  // The address is a list: who is out of the case reads it too.
  const hasSomeoneOut = config.council?.members.some((member) => isRecused(member, state));
  if (!due || !config.council || hasSomeoneOut) return [];
  const messageId = `<${sha256(`${state.issue.id} ${name}`).slice(0, 32)}@comity>`;
  const notice = unansweredReportNotice(state.codeName);
  return [{ name, letter: { to: [config.council.email], ...notice, messageId } }];
}
