import type { CaseEvent } from "../../domain/case/case-event.ts";
import { Cause } from "../../domain/values/ids.ts";
import type { CasePorts } from "../ports/case-ports.ts";
import type { HeardCase } from "../hear/hear-case.ts";
import { lettersOwed } from "../record/letters-owed.ts";
import { appendEvents, type RecordedCase } from "../record/record-events.ts";

/**
 * Sends the letters that are due and then records that they were sent. A run that dies in between
 * sends again under the same Message-ID, by which mail servers recognise the second as the first.
 */
export async function sendLetters(
  heard: HeardCase,
  recorded: RecordedCase,
  maySend: boolean,
  ports: CasePorts,
): Promise<"none" | "postponed" | "sent"> {
  const { mailer, clock, sha256 } = ports;
  const owed = lettersOwed(heard.state, heard.config, sha256);
  if (!mailer || owed.length === 0) return "none";
  if (!maySend) return "postponed";
  const sent: CaseEvent[] = [];
  for (const { name, letter } of owed) {
    // One after the other: a letter that fails must not hide that an earlier one left.
    // oxlint-disable-next-line no-await-in-loop
    await mailer.send(letter);
    sent.push({
      type: "LetterSent",
      at: clock.now(),
      by: "comity",
      cause: Cause.parse(`letter:${name}`),
      register: heard.config.register,
      letter: name,
      messageId: letter.messageId,
    });
  }
  await appendEvents(heard, sent, recorded, ports);
  return "sent";
}
