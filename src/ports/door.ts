import type { OwnPage } from "../domain/case/own-page.ts";
import type { ReceivedMail } from "../domain/chapters/intake/received-mail.ts";
import type { WrittenMessage, WrittenReport } from "../domain/chapters/intake/written-report.ts";
import type { ReadyFile } from "./received-file.ts";
import type { Duration } from "../domain/values/time.ts";
import type { Person } from "../domain/values/person.ts";

/** What somebody is told of those they write to, before they write anything. */
export interface AboutDoor {
  /** The organisation. */
  readonly community: string;
  /** What the committee itself has to say first, as HTML that runs and loads nothing. */
  readonly ownWords: string | undefined;
  readonly committee: readonly Person[];
  readonly committeeEmail: string;
  readonly council: { readonly members: readonly Person[]; readonly email: string } | undefined;
  /** Whom nobody can shut out of a room; `undefined` where GitHub does not say. */
  readonly owners: readonly Person[] | undefined;
  /** For what concerns those owners. */
  readonly outsideContact: string | undefined;
  /** Within which time somebody means to answer. */
  readonly answersWithin: Duration;
}

/** Whether something was taken in. What was not, is stored nowhere as anything that counts. */
export type TakenIn<What = object> =
  | ({ readonly isTaken: true } & What)
  | { readonly isTaken: false };

/**
 * What a private code opens. `arrived`: what was sent is stored, and not read yet. `own-code`: a member handed it
 * over, and nothing but another code is to be had with it. `not-now` where GitHub does not let it be read, or not
 * be trusted.
 */
export type Opened =
  | { readonly opens: "page"; readonly page: OwnPage }
  | { readonly opens: "nothing" | "arrived" | "own-code" | "not-now" };

/**
 * What a mail was taken for. `report`: a new one; `words`: of somebody in a case, or what may be theirs;
 * `code`: they asked for a private code at the address that is known of them, which is to be mailed there.
 */
export type TakenMail =
  | { readonly isTaken: false }
  | { readonly isTaken: true; readonly as: "report" }
  | { readonly isTaken: true; readonly as: "words" }
  | { readonly isTaken: true; readonly as: "code"; readonly code: string };

/**
 * The way in for people outside. What `once` names is taken in once, however often it comes: a page
 * that is sent again after a failure makes no second report.
 */
export interface Door {
  /** `undefined` while nobody is there to take anything in. */
  about(): Promise<AboutDoor | undefined>;
  /**
   * A report, and the private code with which its reporter comes back. Sent again later than a quarter of an hour
   * after, by whoever finds the page in the browser by then, it has arrived and shows no code.
   */
  report(
    report: WrittenReport,
    once: string,
    files: readonly ReadyFile[],
  ): Promise<TakenIn<{ readonly code: string | undefined }>>;
  /** For whoever comes with a code, and the passphrase they may have chosen. A wrong one opens `nothing`, as a wrong code does. */
  enter(code: string, passphrase: string): Promise<Opened>;
  /** For whoever has entered. */
  open(code: string): Promise<Opened>;
  /** Another passphrase, or none. */
  choosePassphrase(code: string, passphrase: string | undefined, once: string): Promise<TakenIn>;
  write(
    code: string,
    message: WrittenMessage,
    once: string,
    files: readonly ReadyFile[],
  ): Promise<TakenIn>;
  /** Another code instead of this one. */
  replace(code: string, once: string): Promise<TakenIn<{ readonly code: string }>>;
  /** Whether members say this in cases as a command. */
  isCommand(verb: string): boolean;
  /** Whether a mail belongs to something that was sent from here. */
  hasSent(mail: ReceivedMail): boolean;
  /**
   * A mail of a person, or one of ours that came back; nothing in it is a command.
   *
   * @param asksForCode whether it asks for a private code, and one could be mailed
   */
  mail(mail: ReceivedMail, once: string, asksForCode: boolean): Promise<TakenMail>;
}
