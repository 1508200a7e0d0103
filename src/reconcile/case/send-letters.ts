import type { CaseEvent } from "../../domain/case/case-event.ts";
import { recallByMail, recallName } from "../../domain/case/duties-recalled.ts";
import { Cause } from "../../domain/values/ids.ts";
import type { CasePorts } from "../ports/case-ports.ts";
import type { HeardCase } from "../hear/hear-case.ts";
import { hasMovedOn } from "./has-moved-on.ts";
import { lettersOwed } from "../record/letters-owed.ts";
import { appendEvents, type RecordedCase } from "../record/record-events.ts";

/** Whether they are this run's to send, or what another run may be sending now or has not sent. */
export type MaySend = "at-once" | "after-a-look" | "later";

/**
 * Sends the letters that are due and then records that they were sent. A run that dies in between
 * sends again under the same Message-ID, by which mail servers recognise the second as the first.
 */
export async function sendLetters(
  heard: HeardCase,
  recorded: RecordedCase,
  maySend: MaySend,
  ports: CasePorts,
): Promise<"none" | "postponed" | "moved-on" | "sent"> {
  const { mailer } = ports;
  const sent: CaseEvent[] = [...saidInWeeklyMail(heard, ports)];
  const owed = lettersOwed(heard.state, heard.config, ports);
  if (mailer && owed.length > 0) {
    if (maySend === "later") return "postponed";
    if (maySend === "after-a-look" && (await hasMovedOn(heard, recorded, ports))) return "moved-on";
  }
  for (const { name, letter } of mailer ? owed : []) {
    // One after the other: a letter that fails must not hide that an earlier one left.
    // oxlint-disable-next-line no-await-in-loop
    await mailer?.send(letter);
    sent.push(letterSent(name, letter.messageId, heard, ports));
  }
  if (sent.length === 0) return "none";
  await appendEvents(heard, sent, recorded, ports);
  return "sent";
}

/** The case asks for its line in the mail of the week, or records that it stood there. */
function saidInWeeklyMail(heard: HeardCase, ports: CasePorts): readonly CaseEvent[] {
  const { state, config } = heard;
  const recall = recallByMail(state, config);
  const { id } = state.issue;
  if (!recall) {
    ports.weeklyMail.ask(id, undefined);
    return [];
  }
  const messageId = ports.weeklyMail.sentIn(id, recall.week);
  if (messageId !== undefined)
    return [letterSent(recallName(recall.week), messageId, heard, ports)];
  ports.weeklyMail.ask(id, { ...recall, to: config.committee.email });
  return [];
}

function letterSent(
  letter: string,
  messageId: string,
  { config: { register } }: HeardCase,
  { clock }: CasePorts,
): CaseEvent {
  return {
    type: "LetterSent",
    at: clock.now(),
    by: "comity",
    cause: Cause.parse(`letter:${letter}`),
    register,
    letter,
    messageId,
  };
}
