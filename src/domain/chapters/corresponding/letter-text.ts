import type { LetterKind, LetterWay } from "./corresponding-events.ts";
import type { CorrespondingView } from "./corresponding-state.ts";
import { isOfCase } from "./letter-for-whom.ts";
import { leavesAt } from "./letters-leave.ts";
import { maskedAddress } from "./masked-address.ts";
import { addressOf } from "./way-to-somebody.ts";
import { utc } from "../../kernel/formatting/when.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";
import { type Addressee, type PartyRef, roleOf } from "../../values/party.ts";
import type { Instant } from "../../values/time.ts";

interface Held {
  readonly letter: LetterKind;
  readonly party: Addressee;
  readonly at: Instant;
  readonly way?: LetterWay | undefined;
}

/** To whoever wrote a letter: to whom it goes and how, so that a slip is seen while it waits. */
export function heldNotice(
  { letter, party, at, way = "page" }: Held,
  state: CorrespondingView,
  config: AdoptedConfig,
): string {
  const waits = `The letter (${letter}) waits until ${utc(leavesAt({ heldAt: at }))}. Then`;
  const back = "`/unsend` takes it back until then.";
  return `${waits} **${roleInWords(party)}**, ${knownAs(party, state)}, ${howItGoes(party, way, state, config)} ${back}`;
}

/** To the member who asked for a private code that they hand over. */
export function codeAskedNotice(party: PartyRef): string {
  return `A private code for ${party} is mailed to you alone. Hand it to them in person or on a way that only they read, then delete the mail: with it they get a code of their own that nobody else has seen. From then on everybody who decides can \`/send\` to them, and what they are owed is no longer yours alone. If the mail is lost, or somebody else has read it, give the command again: the code before it opens nothing then.`;
}

/** To those who decide, about a letter that the mail server will never take. */
export function refusedNotice(): string {
  return "The mail server does not take a letter of this case: the address may be wrong. Nothing has left. Ask for the address again, or write to them in another way, and say so with `/told`, `/ask` or `/done`.";
}

function howItGoes(
  party: Addressee,
  way: LetterWay,
  state: CorrespondingView,
  { council, coreTeam }: AdoptedConfig,
): string {
  const list = party === "council" ? council?.email : coreTeam?.email;
  const address = maskedAddress(addressOf(party, state) ?? list ?? "");
  switch (way) {
    case "page":
      return "can read it on their private page, word for word.";
    case "page-and-notice":
      return `can read it on their private page, word for word. A mail to ${address} says only that there is something to read.`;
    case "mail":
      return isMinorWithGuardian(party, state)
        ? `is a minor: their guardian gets it by mail at ${address}, word for word.`
        : `gets it by mail at ${address}, word for word.`;
  }
}

function isMinorWithGuardian(party: Addressee, { parties }: CorrespondingView): boolean {
  return parties.some(({ ref, minor }) => ref === party && minor?.guardian !== undefined);
}

function knownAs(party: Addressee, { parties }: CorrespondingView): string {
  const login = parties.find(({ ref }) => ref === party)?.person?.login;
  return login === undefined ? party : `${party} (\`@${login}\`)`;
}

/** What whoever wrote a letter reads of whom it is to. */
export function roleInWords(party: Addressee): string {
  if (!isOfCase(party)) return party === "council" ? "THE COUNCIL" : "THE CORE TEAM";
  switch (roleOf(party)) {
    case "reporter":
      return "THE PERSON WHO REPORTED";
    case "reported":
      return "THE PERSON REPORTED";
    case "affected":
      return "AN AFFECTED PERSON";
    case "witness":
      return "A WITNESS";
    case "mediator":
      return "THE MEDIATOR";
  }
}
