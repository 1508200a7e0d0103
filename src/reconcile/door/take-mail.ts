import type { CaseState } from "../../domain/case/case-state.ts";
import type { MessageFacts } from "../../domain/chapters/intake/form-facts.ts";
import {
  type MailReference,
  referencesIn,
  refersTo,
} from "../../domain/chapters/intake/mail-reference.ts";
import { codeText } from "../../domain/chapters/intake/private-code.ts";
import type { ReceivedMail } from "../../domain/chapters/intake/received-mail.ts";
import { keptOfMessage, reportByMail } from "../../domain/chapters/intake/report-by-mail.ts";
import type { CodeName } from "../../domain/values/ids.ts";
import type { PartyRef } from "../../domain/values/party.ts";
import type { TakenMail } from "../../ports/door.ts";
import { ownNames } from "../marks/ways-back.ts";
import type { CodeIndex } from "./code-index.ts";
import type { DoorPorts } from "./door-ports.ts";
import { findByKey } from "./find-page.ts";
import { takeReturned } from "./take-returned.ts";
import { takeReport } from "./take-report.ts";
import { writeMessage } from "./write-message.ts";

/** What became of a mail, and what is to be looked at on account of it. */
interface Taken {
  readonly taken: TakenMail;
  readonly key?: string | undefined;
  readonly begun?: CodeName | undefined;
}

/** The case to which something belongs that a mail answers; `undefined` where it answers nothing of ours. */
export function keyOfAnswered(mail: ReceivedMail, index: CodeIndex): string | undefined {
  return referencesIn(mail)
    .map((reference) => index.findReferred(reference))
    .find((key) => key !== undefined);
}

/**
 * Stores a mail of a person, or that one of ours came back: as an answer in the case it belongs to, or as a report. Each step asks first
 * whether it was done, so that it may be interrupted after any request and begun again.
 */
export async function takeMail(
  mail: ReceivedMail,
  once: string,
  index: CodeIndex,
  asksForCode: boolean,
  ports: DoorPorts,
): Promise<Taken> {
  const key = keyOfAnswered(mail, index);
  if (mail.returned) {
    if (key === undefined) return { taken: { isTaken: false } };
    const taken = await takeReturned(mail, once, key, ports);
    return { taken, ...(taken.isTaken && { key }) };
  }
  const answered =
    key === undefined ? "nothing" : await takeAnswer(mail, once, key, asksForCode, ports);
  if (answered !== "nothing") return { taken: answered, ...(answered.isTaken && { key }) };
  if (index.find(once) !== undefined) return { taken: { isTaken: true, as: "report" } };
  const stored = await takeReport(reportByMail(mail), once, ports, { by: "mail" });
  index.add(stored.key, stored.facts.code);
  return { taken: { isTaken: true, as: "report" }, key: stored.key, begun: stored.begun };
}

/** `nothing` where it turns out to answer nobody's letter. */
async function takeAnswer(
  mail: ReceivedMail,
  once: string,
  key: string,
  asksForCode: boolean,
  ports: DoorPorts,
): Promise<TakenMail | "nothing"> {
  const there = await findByKey(key, ports);
  // What is stored and not yet read comes to be a case with the next look.
  if (!there?.state) return { isTaken: false };
  const { found, state } = there;
  const party = partyAnswering(mail, state, ports);
  if (!party) return "nothing";
  const page = { found, ports: there.ports };
  const isTheirs = isFrom(mail, party, state);
  if (isTheirs && asksForCode) {
    const code = ports.codeFor(once);
    const hash = ports.cases.keyedHash.of(codeText(code));
    await writeMessage(page, { what: "new-code", party, code: hash }, undefined, once);
    return { isTaken: true, as: "code", code };
  }
  const facts: MessageFacts = isTheirs
    ? { what: "words", party, by: "mail" }
    : { what: "unconfirmed", party };
  await writeMessage(page, facts, keptOfMessage(mail).text, once);
  return { isTaken: true, as: "words" };
}

/** Whose letter it answers. */
function partyAnswering(
  mail: ReceivedMail,
  state: CaseState,
  { cases: { keyedHash } }: DoorPorts,
): PartyRef | undefined {
  const isOf = (reference: MailReference, ref: PartyRef) =>
    reference.to === "letter"
      ? ownNames(state).some((name) => refersTo(reference, name, ref, keyedHash))
      : state.threads.some(
          ({ party, code }) => party === ref && keyedHash.fits(codeText(reference.once), code),
        );
  for (const reference of referencesIn(mail)) {
    const party = state.parties.find(({ ref }) => isOf(reference, ref));
    if (party) return party.ref;
  }
  return undefined;
}

/** Whether it comes from where they are written to now: an address that was corrected since is another's. */
function isFrom({ from }: ReceivedMail, party: PartyRef, { parties }: CaseState): boolean {
  const address = parties.find(({ ref }) => ref === party)?.address?.toLowerCase();
  return from !== undefined && address === from;
}
