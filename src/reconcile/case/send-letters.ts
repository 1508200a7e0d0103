import type { CaseEvent } from "../../domain/case/case-event.ts";
import { recallByMail, recallName } from "../../domain/case/duties-recalled.ts";
import { whatLeavingBrings } from "../../domain/chapters/corresponding/letters-leave.ts";
import { replay } from "../../domain/case/replay.ts";
import { Cause } from "../../domain/values/ids.ts";
import { Terminal } from "../../ports/errors.ts";
import type { CasePorts } from "../ports/case-ports.ts";
import type { HeardCase } from "../hear/hear-case.ts";
import { hasMovedOn } from "./has-moved-on.ts";
import { lettersOwed, type OwedLetter } from "../record/letters-owed.ts";
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
  const failure = await sendEach(mailer ? owed : [], sent, heard, ports);
  // A first letter is followed by a private code at once, which nothing else would wake this case for.
  const codes = failure === undefined ? codesNowOwed(sent, heard, ports) : [];
  const later = failure ?? (await sendEach(mailer ? codes : [], sent, heard, ports));
  if (sent.length > 0) await appendEvents(heard, sent, recorded, ports);
  if (later !== undefined) throw later;
  return sent.length > 0 ? "sent" : "none";
}

function codesNowOwed(
  sent: readonly CaseEvent[],
  { events, config }: HeardCase,
  ports: CasePorts,
): readonly OwedLetter[] {
  const after = sent.length > 0 ? replay([...new Set([...events, ...sent])]) : undefined;
  return after ? lettersOwed(after, config, ports).filter(({ gives }) => gives !== undefined) : [];
}

/** @returns why one of them could not be sent now; those after it were not tried */
async function sendEach(
  owed: readonly OwedLetter[],
  sent: CaseEvent[],
  heard: HeardCase,
  ports: CasePorts,
): Promise<unknown> {
  for (const one of owed) {
    // One after the other: a letter that fails must not hide that an earlier one left.
    // oxlint-disable-next-line no-await-in-loop
    const fate = await fateOf(one, ports.mailer);
    if ("failure" in fate) return fate.failure;
    sent.push(...whatBecameOf(one, fate.is, heard, ports));
  }
  return undefined;
}

/** A letter to somebody whom the mail server will never take it for holds up no other. */
async function fateOf(
  { letter, written, gives }: OwedLetter,
  mailer: CasePorts["mailer"],
): Promise<{ readonly is: "sent" | "refused" } | { readonly failure: unknown }> {
  try {
    await mailer?.send(letter);
    return { is: "sent" };
  } catch (failure) {
    return (written ?? gives) && failure instanceof Terminal ? { is: "refused" } : { failure };
  }
}

function whatBecameOf(
  { name, letter, written, gives }: OwedLetter,
  is: "sent" | "refused",
  heard: HeardCase,
  ports: CasePorts,
): readonly CaseEvent[] {
  const sent = letterSent(name, letter.messageId, heard, ports);
  const { at, by, cause, register } = sent;
  // One that the mail server never takes is not tried again, and opens nothing.
  if (gives && is === "refused") return [sent];
  if (gives) return [sent, { type: "CodeGiven", at, by, cause, register, ...gives }];
  if (!written) return [sent];
  const happened = { at, by, cause, register };
  return is === "refused"
    ? [{ type: "LetterRefused", ...happened, written: written.written }]
    : [
        { ...sent, text: ports.sha256(written.text) },
        { ...whatLeavingBrings(written), ...happened },
      ];
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
  const isOurs = heard.added.some(({ type }) => type === "DutiesRecalled");
  ports.weeklyMail.ask(id, { ...recall, to: config.committee.email, isOurs });
  return [];
}

function letterSent(
  letter: string,
  messageId: string,
  { config: { register } }: HeardCase,
  { clock }: CasePorts,
): Extract<CaseEvent, { type: "LetterSent" }> {
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
