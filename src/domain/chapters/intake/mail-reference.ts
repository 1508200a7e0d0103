import type { ReceivedMail } from "./received-mail.ts";
import type { CodeName } from "../../values/ids.ts";
import type { Addressee } from "../../values/party.ts";

/** Hashes a text with a key of the host's, in hexadecimal; `ofEach` with those it had before, too. */
interface Hashes {
  readonly of: (text: string) => string;
  readonly ofEach: (text: string) => readonly string[];
}

const caseDigits = 16;
const partyDigits = 12;

/**
 * What a mail of ours is known by when somebody answers it: a letter by case and party, the automatic
 * answer to a report by what names that report. It stands in the Message-ID and, where the host can take
 * it there, in the address that answers go to; whoever has not seen it cannot guess it.
 */
export type MailReference =
  | { readonly to: "letter"; readonly ofCase: string; readonly ofParty: string }
  | { readonly to: "report"; readonly once: string };

/** What letters to somebody are known by. */
export function letterReference(
  codeName: CodeName,
  party: Addressee,
  { of }: Pick<Hashes, "of">,
): MailReference {
  return {
    to: "letter",
    ofCase: of(caseText(codeName)).slice(0, caseDigits),
    ofParty: of(partyText(codeName, party)).slice(0, partyDigits),
  };
}

/** The part of it that is the case's, with each key. */
export function caseReferences(codeName: CodeName, { ofEach }: Pick<Hashes, "ofEach">) {
  return ofEach(caseText(codeName)).map((hash) => hash.slice(0, caseDigits));
}

/** Whether letters to somebody are known by it, with any key. */
export function refersTo(
  reference: MailReference,
  codeName: CodeName,
  party: Addressee,
  { ofEach }: Pick<Hashes, "ofEach">,
): boolean {
  const isOfParty = (hash: string) =>
    reference.to === "letter" && hash.slice(0, partyDigits) === reference.ofParty;
  return ofEach(partyText(codeName, party)).some(isOfParty);
}

function caseText(codeName: CodeName): string {
  return `mail of ${codeName}`;
}

function partyText(codeName: CodeName, party: Addressee): string {
  return `mail of ${codeName} to ${party}`;
}

function printReference(reference: MailReference): string {
  return reference.to === "report"
    ? `r${reference.once}`
    : `t${reference.ofCase}${reference.ofParty}`;
}

/** A letter that is sent again has the same. */
export function messageIdOf(reference: MailReference, name: string): string {
  return `<${printReference(reference)}.${name}@comity>`;
}

/** An address of ours with `TOKEN` in it as answers to one mail have it. */
export function addressWith(reference: MailReference, replyTo: string): string {
  return replyTo.replace("TOKEN", printReference(reference));
}

/** A mail of ours that came back, by its Message-ID. */
export interface ReturnedOfOurs {
  readonly messageId: string;
  readonly reference: MailReference;
  /** As `messageIdOf` was told it. */
  readonly name: string;
}

/** Those of ours that came back with a mail; where it names none, it may be known by whom it is sent to. */
export function returnedOfOurs({ returned }: Pick<ReceivedMail, "returned">) {
  return (returned?.messageIds ?? []).flatMap((messageId): readonly ReturnedOfOurs[] => {
    const [, printed = "", name = ""] =
      /^<([tr][0-9a-f]{28,32})\.([^@]{1,60})@comity>$/.exec(messageId) ?? [];
    const reference = readReference(printed);
    return reference ? [{ messageId, reference, name }] : [];
  });
}

/** Those of ours that a mail answers, or returns, be it by its references or by whom it is sent to. */
export function referencesIn(mail: Pick<ReceivedMail, "answers" | "to" | "returned">) {
  const { to } = mail;
  const answers = [...mail.answers, ...(mail.returned?.messageIds ?? [])];
  const inIds = answers.flatMap(
    (id) => /^<([tr][0-9a-f]{28,32})\.[^@]*@comity>$/.exec(id)?.[1] ?? [],
  );
  const inAddresses = to.flatMap((one) => /([tr][0-9a-f]{28,32})@/.exec(one)?.[1] ?? []);
  return [...inAddresses, ...inIds.toReversed()].flatMap((one) => readReference(one) ?? []);
}

export function readReference(text: string): MailReference | undefined {
  const [, once] = /^r([0-9a-f]{32})$/.exec(text) ?? [];
  if (once !== undefined) return { to: "report", once };
  const [, ofCase, ofParty] = /^t([0-9a-f]{16})([0-9a-f]{12})$/.exec(text) ?? [];
  return ofCase === undefined || ofParty === undefined
    ? undefined
    : { to: "letter", ofCase, ofParty };
}
