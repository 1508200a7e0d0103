import { GitOid, Sha256, type Cause } from "../../domain/values/ids.ts";
import { Instant } from "../../domain/values/time.ts";
import type { ChainHead } from "../../ports/record-codec.ts";

/**
 * The invisible first line of the status comment: the end of the record's chain, so that a record
 * cut back or replaced is noticed.
 */
export function printAnchor(head: ChainHead): string {
  return `<!-- comity n=${head.n} sha256=${head.sha256} -->`;
}

/** The end that the anchor of a status comment names. */
export function readAnchor(body: string): ChainHead | undefined {
  const [, n, sha256] = /^<!-- comity n=(\d{1,9}) sha256=([0-9a-f]{64}) -->/.exec(body) ?? [];
  if (n === undefined || sha256 === undefined) return undefined;
  return { n: Number(n), sha256: Sha256.parse(sha256) };
}

export function isStatusComment(body: string): boolean {
  return /^<!-- comity n=\d+ sha256=[0-9a-f]{64} -->/.test(body);
}

/** What an answer of ours is about: the comment it answers, the event or the instant it is due to. */
export type AnswerKey = string;

/** All commands of one version of a comment are answered together. */
export function answerKey(cause: Cause): AnswerKey {
  return cause.replace(/#\d+$/, "");
}

/** The invisible first line of every other comment of ours, by which a surplus one is recognised. */
export function printAnswerMark(key: AnswerKey): string {
  return `<!-- comity re=${key} -->`;
}

export function readAnswerMark(body: string): AnswerKey | undefined {
  return /^<!-- comity re=(.+?) -->/.exec(body)?.[1];
}

/** How far a notice of a frozen record got: the council is told after it, and once. */
export type FrozenNotice = "council-awaits" | "council-told" | "over";

/**
 * The invisible first line of the comment that tells of a frozen record.
 *
 * @param putBackAt when the app set out to put the record back
 */
export function printFrozenMark(notice: FrozenNotice, putBackAt?: Instant): string {
  return `<!-- comity frozen ${notice}${putBackAt ? ` put-back=${putBackAt}` : ""} -->`;
}

const frozenMark =
  /^<!-- comity frozen (council-awaits|council-told|over)(?: put-back=(\S{1,40}))? -->/;

export function readFrozenMark(body: string): FrozenNotice | undefined {
  const read = frozenMark.exec(body)?.[1];
  return read === "council-awaits" || read === "council-told" || read === "over" ? read : undefined;
}

export function readPutBackAt(body: string): Instant | undefined {
  return Instant.safeParse(frozenMark.exec(body)?.[2]).data;
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
 * The invisible second line of the issue `Comity: configuration`. It names the root commit so that the
 * anchor is found though both register and tag are gone; where the register ended only that says.
 */
export function printRegisterMark({ rootOid, frozenSince, putBackAt }: RegisterMark): string {
  return `<!-- comity root=${rootOid} frozen=${frozenSince ?? "no"} put-back=${putBackAt ?? "never"} -->`;
}

export function readRegisterMark(body: string): RegisterMark | undefined {
  const [, oid, frozen, putBack] =
    /^[^\n]*\n<!-- comity root=([0-9a-f]{40}) frozen=(\S{1,40}) put-back=(\S{1,40}) -->/.exec(
      body,
    ) ?? [];
  const rootOid = GitOid.safeParse(oid).data;
  if (!rootOid) return undefined;
  const [frozenSince, putBackAt] = [frozen, putBack].map((text) => Instant.safeParse(text).data);
  return { rootOid, frozenSince, putBackAt };
}
