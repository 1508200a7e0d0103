import { Cause, GitOid, type NodeId, Sha256 } from "../../domain/values/ids.ts";
import type { Person } from "../../domain/values/person.ts";
import { Instant } from "../../domain/values/time.ts";
import type { ChainHead } from "../../ports/record-codec.ts";

/**
 * A comment of ours with the invisible mark by which it is known again. It comes last, since mails in
 * plain text, telephones and lists show how a comment begins.
 */
export function marked(text: string, mark: string): string {
  return `${text}\n\n${mark}`;
}

/** The same without its mark. */
export function unmarked(comment: string): string {
  const lines = comment.trimEnd().split(/\r?\n/);
  if (isMark(lines[0])) return lines.slice(1).join("\n");
  return isMark(lines.at(-1)) ? lines.slice(0, -1).join("\n").trimEnd() : comment;
}

function isMark(line: string | undefined): boolean {
  return line !== undefined && /^<!-- comity .* -->$/.test(line);
}

/** The mark that a comment bears, in older ones as its first line and else as its last. */
export function markOf(comment: string): string | undefined {
  const lines = comment.trimEnd().split(/\r?\n/);
  return [lines[0], lines.at(-1)].find(isMark);
}

/**
 * What a mark says. In older comments it is the first line; else it is the last such line, since
 * others may have written below it.
 */
function inMark(comment: string, pattern: RegExp): RegExpExecArray | undefined {
  const [first = "", ...others] = comment.trimEnd().split(/\r?\n/);
  const line = pattern.test(first) ? first : others.findLast((one) => pattern.test(one));
  return pattern.exec(line ?? "") ?? undefined;
}

/**
 * The mark of the status comment: the end of the record's chain, so that a record
 * cut back or replaced is noticed.
 */
export function printAnchor(head: ChainHead): string {
  return `<!-- comity n=${head.n} sha256=${head.sha256} -->`;
}

const anchorMark = /^<!-- comity n=(\d{1,9}) sha256=([0-9a-f]{64}) -->$/;

/** The end that the anchor of a status comment names. */
export function readAnchor(body: string): ChainHead | undefined {
  const [, n, sha256] = inMark(body, anchorMark) ?? [];
  if (n === undefined || sha256 === undefined) return undefined;
  return { n: Number(n), sha256: Sha256.parse(sha256) };
}

export function isStatusComment(body: string): boolean {
  return inMark(body, anchorMark) !== undefined;
}

/** What an answer of ours is about: the comment it answers, the event or the instant it is due to. */
export type AnswerKey = string;

/** All commands of one version of a comment are answered together. */
export function answerKey(cause: Cause): AnswerKey {
  return cause.replace(/#\d+$/, "");
}

const ofHistory = "@history";

/** What was decided before is a comment of its own, since no room that a case moves to repeats it. */
export function answerKeyOf(event: { readonly type: string; readonly cause: Cause }): AnswerKey {
  const key = answerKey(event.cause);
  return event.type === "HistoryAsked" ? `${key}${ofHistory}` : key;
}

export function isHistoryAnswer(body: string): boolean {
  return readAnswerMark(body)?.endsWith(ofHistory) ?? false;
}

/** Of the answer why no case goes on in an issue: it stands where no record ever was. */
export function notContinuedKey(cause: Cause): AnswerKey {
  return `not-continued:${answerKey(cause)}`;
}

export function isNotContinuedAnswer(body: string): boolean {
  return readAnswerMark(body)?.startsWith("not-continued:") ?? false;
}

/** Of the answer to a member who gives commands in an issue that is no case: one for each of them. */
export function noCaseKey({ id }: Pick<Person, "id">): AnswerKey {
  return `no-case:${id}`;
}

export function isNoCaseAnswer(body: string): boolean {
  return readAnswerMark(body)?.startsWith("no-case:") ?? false;
}

/** The cause of what was said on a pull request, which is answered there. */
export function onPull(cause: Cause, comment: NodeId): Cause {
  return Cause.parse(`${comment}@pull${cause.slice(comment.length)}`);
}

/** Whether that key is of a comment on a pull request. */
export function isOnPull(key: AnswerKey): boolean {
  return /^[^@]*@pull(?![^@])/.test(key);
}

/** The mark of every other comment of ours, by which a surplus one is recognised. */
export function printAnswerMark(key: AnswerKey): string {
  return `<!-- comity re=${key} -->`;
}

export function readAnswerMark(body: string): AnswerKey | undefined {
  return inMark(body, /^<!-- comity re=(.+?) -->$/)?.[1];
}

/** How far a notice of a frozen record got: the council is told after it, and once. */
export type FrozenNotice = "council-awaits" | "council-told" | "over";

/**
 * The mark of the comment that tells of a frozen record.
 *
 * @param putBackAt when the app set out to put the record back
 */
export function printFrozenMark(notice: FrozenNotice, putBackAt?: Instant): string {
  return `<!-- comity frozen ${notice}${putBackAt ? ` put-back=${putBackAt}` : ""} -->`;
}

const frozenMark =
  /^<!-- comity frozen (council-awaits|council-told|over)(?: put-back=(\S{1,40}))? -->$/;

export function readFrozenMark(body: string): FrozenNotice | undefined {
  const read = inMark(body, frozenMark)?.[1];
  return read === "council-awaits" || read === "council-told" || read === "over" ? read : undefined;
}

export function readPutBackAt(body: string): Instant | undefined {
  return Instant.safeParse(inMark(body, frozenMark)?.[2]).data;
}

/** What is kept of the register where people read how it stands. */
export interface RegisterMark {
  /** The commit on which its anchor stands. */
  readonly rootOid: GitOid;
  /** When it was told that it is not in order, where it is not. */
  readonly frozenSince: Instant | undefined;
  /** When the app last set out to put its branch back. */
  readonly putBackAt: Instant | undefined;
}

/**
 * The last line of the issue `Comity: configuration`, invisible. It names the root commit so that the
 * anchor is found though both register and tag are gone; where the register ended only that says.
 */
export function printRegisterMark({ rootOid, frozenSince, putBackAt }: RegisterMark): string {
  return `<!-- comity root=${rootOid} frozen=${frozenSince ?? "no"} put-back=${putBackAt ?? "never"} -->`;
}

export function readRegisterMark(body: string): RegisterMark | undefined {
  const [, oid, frozen, putBack] =
    inMark(body, /^<!-- comity root=([0-9a-f]{40}) frozen=(\S{1,40}) put-back=(\S{1,40}) -->$/) ??
    [];
  const rootOid = GitOid.safeParse(oid).data;
  if (!rootOid) return undefined;
  const [frozenSince, putBackAt] = [frozen, putBack].map((text) => Instant.safeParse(text).data);
  return { rootOid, frozenSince, putBackAt };
}
