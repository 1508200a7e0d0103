import { ownPageOf } from "../../domain/case/own-page.ts";
import type { OpeningInput } from "../../domain/case/input.ts";
import { maySay } from "../../domain/chapters/intake/intake-state.ts";
import type { MessageFacts } from "../../domain/chapters/intake/form-facts.ts";
import { codeText } from "../../domain/chapters/intake/private-code.ts";
import type { ReceivedMail } from "../../domain/chapters/intake/received-mail.ts";
import type { WrittenMessage, WrittenReport } from "../../domain/chapters/intake/written-report.ts";
import { acknowledgementLength } from "../../domain/chapters/reporting/acknowledgement.ts";
import { configAt } from "../../domain/committee/adopted-configs.ts";
import { lengthIn } from "../../domain/kernel/length.ts";
import type { CodeName, Sha256 } from "../../domain/values/ids.ts";
import type { PartyRef } from "../../domain/values/party.ts";
import type { Person } from "../../domain/values/person.ts";
import { addMinutes, type Instant } from "../../domain/values/time.ts";
import type { AboutDoor, Door, Opened, TakenIn, TakenMail } from "../../ports/door.ts";
import { Terminal, Transient } from "../../ports/errors.ts";
import type { ReadyFile } from "../../ports/received-file.ts";
import type { KeyedHash } from "../../ports/keyed-hash.ts";
import { CodeIndex } from "./code-index.ts";
import type { DoorPorts } from "./door-ports.ts";
import { findPage, type FoundPage } from "./find-page.ts";
import { FirstOpenings } from "./first-openings.ts";
import { giveUpEmpty } from "./give-up-empty.ts";
import { opensWith, passphraseHash } from "./passphrases.ts";
import { keyOfAnswered, takeMail } from "./take-mail.ts";
import { takeReport } from "./take-report.ts";
import { writeMessage } from "./write-message.ts";

const minutesBetweenOwners = 60;
const minutesOfCode = 15;

/** What is to be looked at next, once something was taken in. */
export interface DoorNews {
  readonly key: string;
  /** The room whose record this run began. */
  readonly begun?: CodeName | undefined;
}

const notTaken = { isTaken: false } as const;

/**
 * The way in for people outside, to one case repository. What it remembers only saves requests, and
 * what is sent twice at once is taken in once.
 */
export class DoorKeeper implements Door {
  readonly #codes: CodeIndex;
  readonly #ports: () => DoorPorts | undefined;
  readonly #news: (news: DoorNews) => void;
  readonly #openings = new FirstOpenings();
  readonly #underWay = new Map<string, Promise<unknown>>();
  /** Whether a report may have begun to arrive and not have come: at the start nobody knows. */
  #mayBeEmpty = true;
  #owners: { readonly at: Instant; readonly people: readonly Person[] } | undefined;

  /**
   * @param ports as they are now; `undefined` while nothing can be taken in
   * @param news told of what is stored, before it is answered
   */
  constructor(
    keyedHash: KeyedHash,
    ports: () => DoorPorts | undefined,
    news: (news: DoorNews) => void,
  ) {
    this.#codes = new CodeIndex(keyedHash);
    this.#ports = ports;
    this.#news = news;
  }

  async about(): Promise<AboutDoor | undefined> {
    const ports = this.#ports();
    const config = ports && configAt(ports.cases.register.adopted, ports.cases.clock.now());
    if (!config) return undefined;
    const { committee, council, clocks, outsideContact } = config;
    return {
      community: ports.cases.community,
      ownWords: ports.ownWords(),
      committee: committee.members,
      committeeEmail: committee.email,
      council,
      owners: await this.#whoOwns(ports),
      outsideContact,
      answersWithin: lengthIn(clocks, acknowledgementLength),
    };
  }

  /** Shortly out of date is good enough; where GitHub does not say, nobody knows. */
  async #whoOwns({ incoming, cases }: DoorPorts): Promise<readonly Person[] | undefined> {
    const at = cases.clock.now();
    if (this.#owners && addMinutes(this.#owners.at, minutesBetweenOwners) > at)
      return this.#owners.people;
    const people = await this.#trying(() => incoming.owners(), cases);
    if (people) this.#owners = { at, people };
    return people;
  }

  report(
    report: WrittenReport,
    once: string,
    files: readonly ReadyFile[],
  ): Promise<TakenIn<{ readonly code: string | undefined }>> {
    return this.#once(once, async (ports) => {
      const code = ports.codeFor(once);
      const there = this.#codes.find(code);
      if (there !== undefined) {
        const isShown = maySeeCode(await findPage(there, code, ports), ports.cases.clock.now());
        return { isTaken: true, code: isShown ? code : undefined };
      }
      this.#mayBeEmpty = true;
      const { key, facts, begun } = await takeReport(report, once, ports, { files });
      this.#codes.add(key, facts.code);
      this.#news({ key, begun });
      return { isTaken: true, code };
    });
  }

  enter(code: string, passphrase: string): Promise<Opened> {
    return this.#open(code, passphrase);
  }

  open(code: string): Promise<Opened> {
    return this.#open(code);
  }

  async #open(code: string, passphrase?: string): Promise<Opened> {
    const ports = this.#ports();
    if (!ports) return { opens: "not-now" };
    const key = this.#codes.find(code);
    if (key === undefined) return { opens: "nothing" };
    const page = await this.#trying(() => findPage(key, code, ports), ports.cases);
    if (page === undefined || page === "not-now") return { opens: "not-now" };
    if (page === "nothing") return { opens: "nothing" };
    const own = page === "arrived" ? {} : page.known.own;
    if (passphrase !== undefined && !(await opensWith(passphrase, own, ports.cases)))
      return { opens: "nothing" };
    const now = ports.cases.clock.now();
    const config = configAt(ports.cases.register.adopted, now);
    if (page === "arrived" || !config) return { opens: "arrived" };
    const { state, party } = page.known;
    if (page.known.own.isHandedOver) return { opens: "own-code" };
    if (this.#openings.opened(key, party, state, now)) this.#news({ key });
    return { opens: "page", page: ownPageOf(state, party, config, now) };
  }

  write(
    code: string,
    message: WrittenMessage,
    once: string,
    files: readonly ReadyFile[],
  ): Promise<TakenIn> {
    return this.#once(once, async (ports) => {
      const kept = files.map((file) => file.kept);
      const facts = (party: PartyRef): MessageFacts =>
        message.what === "ends-code"
          ? { what: message.what, party }
          : { what: message.what, party, ...(kept.length > 0 && { files: kept }) };
      const text = "text" in message ? message.text : undefined;
      const isTaken = await this.#write(code, facts, { text, files }, once, ports);
      return isTaken === undefined ? notTaken : { isTaken: true };
    });
  }

  choosePassphrase(code: string, passphrase: string | undefined, once: string): Promise<TakenIn> {
    return this.#once(once, async (ports) => {
      const { cases } = ports;
      const salt = cases.newSalt();
      const kept =
        passphrase === undefined
          ? {}
          : { passphrase: { salt, hash: await passphraseHash(passphrase, salt, cases) } };
      const facts = (party: PartyRef): MessageFacts => ({ what: "passphrase", party, ...kept });
      const isTaken = await this.#write(code, facts, {}, once, ports);
      return isTaken === undefined ? notTaken : { isTaken: true };
    });
  }

  replace(code: string, once: string): Promise<TakenIn<{ readonly code: string }>> {
    return this.#once(once, async (ports) => {
      const other = ports.codeFor(once);
      const hash = ports.cases.keyedHash.of(codeText(other));
      const facts = (party: PartyRef): MessageFacts => ({ what: "new-code", party, code: hash });
      const key = await this.#write(code, facts, {}, once, ports);
      if (key === undefined) return notTaken;
      this.#codes.add(key, hash);
      return { isTaken: true, code: other };
    });
  }

  /** The key of the case it was written into; `undefined` where the code opens none. */
  async #write(
    code: string,
    facts: (party: PartyRef) => MessageFacts,
    { text, files }: { readonly text?: string | undefined; readonly files?: readonly ReadyFile[] },
    once: string,
    ports: DoorPorts,
  ): Promise<string | undefined> {
    const key = this.#codes.find(code);
    const page = key === undefined ? "nothing" : await findPage(key, code, ports);
    if (key === undefined || !isPage(page)) return undefined;
    const said = facts(page.known.party);
    if (page.known.own.isHandedOver && said.what !== "new-code") return undefined;
    if (!maySay(said.what, page.known.party)) return undefined;
    await writeMessage(page, said, text, once, files);
    this.#news({ key });
    return key;
  }

  /** Whatever was begun for a report that did not come is given up. */
  async tidy(): Promise<void> {
    const ports = this.#mayBeEmpty ? this.#ports() : undefined;
    if (!ports) return;
    const isToCome = await this.#trying(() => giveUpEmpty(ports), ports.cases);
    this.#mayBeEmpty = isToCome ?? true;
  }

  isCommand(verb: string): boolean {
    return this.#ports()?.cases.commands.has(verb) ?? false;
  }

  hasSent(mail: ReceivedMail): boolean {
    return keyOfAnswered(mail, this.#codes) !== undefined;
  }

  mail(mail: ReceivedMail, once: string, asksForCode: boolean): Promise<TakenMail> {
    return this.#once(once, async (ports) => {
      const { taken, ...news } = await takeMail(mail, once, this.#codes, asksForCode, ports);
      if (news.key !== undefined) this.#news({ key: news.key, begun: news.begun });
      return taken;
    });
  }

  /** What a look at a case has to hear of who opened their page first. */
  forCase(): { readonly openings: (key: string) => readonly OpeningInput[] } {
    return { openings: (key) => this.#openings.of(key) };
  }

  /** A case was seen with these codes. */
  learn(key: string, codes: readonly Sha256[], codeName: CodeName | undefined): void {
    this.#codes.learn(key, codes, codeName);
  }

  /** Nothing leads to that case any more. */
  forget(key: string): void {
    this.#codes.forget(key);
  }

  /** What is sent again while the first is under way gets the same answer. */
  async #once<Taken extends { readonly isTaken: boolean }>(
    once: string,
    take: (ports: DoorPorts) => Promise<Taken>,
  ): Promise<Taken | typeof notTaken> {
    const before = this.#underWay.get(once);
    if (before) {
      await before;
      return this.#once(once, take);
    }
    const ports = this.#ports();
    if (!ports) return notTaken;
    const taking = this.#trying(() => take(ports), ports.cases);
    this.#underWay.set(once, taking);
    const taken = await taking;
    this.#underWay.delete(once);
    return taken ?? notTaken;
  }

  /** What GitHub refuses is told without a word of what it was. */
  async #trying<Answer>(
    attempt: () => Promise<Answer>,
    { log }: DoorPorts["cases"],
  ): Promise<Answer | undefined> {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof Terminal || error instanceof Transient)) throw error;
      const { route, status } = error.edge;
      const known = { route, ...(status !== undefined && { status }) };
      log.warn("something from outside could not be taken in or shown", known);
      return undefined;
    }
  }
}

/** Whoever sends a report again at once has lost the answer; later it may be anybody at that computer. */
function maySeeCode(page: Awaited<ReturnType<typeof findPage>>, now: Instant): boolean {
  if (!isPage(page)) return page === "arrived";
  const [first] = page.found.documents;
  return first !== undefined && addMinutes(first.content.at, minutesOfCode) > now;
}

function isPage(page: Awaited<ReturnType<typeof findPage>>): page is FoundPage {
  return typeof page === "object";
}
