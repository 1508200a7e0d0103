import type { CaseState } from "../../domain/case/case-state.ts";
import type { MessageFacts } from "../../domain/chapters/intake/form-facts.ts";
import {
  type MailReference,
  referencesIn,
  refersTo,
  returnedOfOurs,
} from "../../domain/chapters/intake/mail-reference.ts";
import type { ReceivedMail } from "../../domain/chapters/intake/received-mail.ts";
import { configAt } from "../../domain/committee/adopted-configs.ts";
import type { Addressee } from "../../domain/values/party.ts";
import type { TakenMail } from "../../ports/door.ts";
import { ownNames } from "../marks/ways-back.ts";
import { codeText } from "../../domain/chapters/intake/private-code.ts";
import type { DoorPorts } from "./door-ports.ts";
import { findByKey } from "./find-page.ts";
import { writeMessage } from "./write-message.ts";

type Returned = Extract<MessageFacts, { what: "returned" }>;

/** Writes into its case that a mail of ours came back, unless it stands there or is of no concern any more. */
export async function takeReturned(
  mail: ReceivedMail,
  once: string,
  key: string,
  ports: DoorPorts,
): Promise<TakenMail> {
  const there = await findByKey(key, ports);
  if (!there?.state) return { isTaken: false };
  const facts = whatReturned(mail, there.state, ports);
  if (facts) await writeMessage({ found: there.found, ports: there.ports }, facts, undefined, once);
  return { isTaken: true, as: "words" };
}

function whatReturned(
  mail: ReceivedMail,
  state: CaseState,
  { cases }: DoorPorts,
): Returned | undefined {
  const { sha256, keyedHash } = cases;
  const [ours] = returnedOfOurs(mail);
  const reference = ours?.reference ?? referencesIn(mail)[0];
  const party = reference && addresseeOf(reference, state, keyedHash);
  if (!party) return undefined;
  if (reference.to === "report") return { what: "returned", party, of: "answer" };
  const theirs = state.letters.filter((one) => one.party === party && one.way !== "page");
  // Where only the address says whose it is, it is the newest that went there.
  const letter = ours
    ? theirs.find(({ written }) => ours.name.endsWith(`-${sha256(written).slice(0, 16)}`))
    : theirs.findLast(({ leftAt }) => leftAt !== undefined);
  if (!letter || !isAboutThem(mail, letter.address, listsOf(cases))) return undefined;
  // What a notice is about can be read all the same.
  return letter.way === "mail"
    ? { what: "returned", party, of: "letter", letter: letter.written }
    : { what: "returned", party, of: "notice" };
}

/** A copy that did not reach a list says nothing of them; a mail that was passed on names another address. */
function isAboutThem(
  { returned }: ReceivedMail,
  address: string | undefined,
  lists: readonly string[],
): boolean {
  const failed = returned?.recipients ?? [];
  if (address === undefined || failed.length === 0) return true;
  return failed.includes(address.toLowerCase()) || !failed.every((one) => lists.includes(one));
}

/** Those that get copies. */
function listsOf({ register, clock }: DoorPorts["cases"]): readonly string[] {
  const config = configAt(register.adopted, clock.now());
  return [config?.committee.email, config?.council?.email].flatMap((one) =>
    one === undefined ? [] : [one.toLowerCase()],
  );
}

function addresseeOf(
  reference: MailReference,
  state: CaseState,
  keyedHash: DoorPorts["cases"]["keyedHash"],
): Addressee | undefined {
  if (reference.to === "report")
    return state.threads.find(({ code }) => keyedHash.fits(codeText(reference.once), code))?.party;
  const all: readonly Addressee[] = [
    ...state.parties.map(({ ref }) => ref),
    "council",
    "core-team",
  ];
  return all.find((one) =>
    ownNames(state).some((name) => refersTo(reference, name, one, keyedHash)),
  );
}
