import type { Cause } from "../domain/ids.ts";
import type { ChainHead } from "../ports/record-codec.ts";

/**
 * The invisible first line of the status comment: the end of the record's chain, so that a record
 * cut back or replaced is noticed.
 */
export function printAnchor(head: ChainHead): string {
  return `<!-- comity n=${head.n} sha256=${head.sha256} -->`;
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
