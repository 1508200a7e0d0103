import { CodeName, NodeId } from "../../../domain/values/ids.ts";
import type { Instant } from "../../../domain/values/time.ts";
import type { SweptCase, SweptIssue } from "../../../ports/case-repository.ts";
import { trailersOf } from "../observation/trailers-of.ts";

export interface RecordHead {
  readonly name: string;
  readonly message: string;
  readonly committedDate: Instant;
  readonly head: NonNullable<SweptCase["head"]>;
}

/**
 * Brings record branches and open cases together by the trailer `Issue:`, page by page, although
 * the two lists are in different orders.
 */
export class SweepJoin {
  readonly #records = new Map<NodeId, SweptCase[]>();
  readonly #issues = new Map<NodeId, SweptIssue>();

  /** Takes a page of each list; answers the rows that are complete. */
  add(refs: readonly RecordHead[], issues: readonly SweptIssue[]): readonly SweptCase[] {
    for (const issue of issues) this.#issues.set(issue.id, issue);
    const alone: SweptCase[] = [];
    for (const ref of refs) {
      const row = rowOf(ref);
      if (row.issue === undefined) alone.push(row);
      else this.#records.set(row.issue, [...(this.#records.get(row.issue) ?? []), row]);
    }
    return [...alone, ...this.#take()];
  }

  /** What is left when both lists are read: branches without an open case, cases without a branch. */
  finish(): readonly SweptCase[] {
    const trailers: ReadonlyMap<string, string> = new Map();
    const reports = [...this.#issues.values()].map((shown) => {
      return {
        codeName: undefined,
        issue: shown.id,
        trailers,
        head: undefined,
        committedAt: undefined,
        shown,
      };
    });
    return [...[...this.#records.values()].flat(), ...reports];
  }

  #take(): readonly SweptCase[] {
    const joined: SweptCase[] = [];
    for (const [id, rows] of this.#records) {
      const shown = this.#issues.get(id);
      if (shown === undefined) continue;
      joined.push(...rows.map((row) => ({ ...row, shown })));
      this.#records.delete(id);
      this.#issues.delete(id);
    }
    return joined;
  }
}

/** What a record branch alone tells of its case. */
export function rowOf(ref: RecordHead): SweptCase {
  const trailers = trailersOf(ref.message);
  const issue = NodeId.safeParse(trailers.get("Issue"));
  // GitHub's schema does not say whether a ref's name begins after the prefix that was asked for or
  // after `refs/heads/`; no code name has a slash in it, so either is read.
  const codeName = CodeName.safeParse(ref.name.replace(/^(cases|closed)\//, ""));
  return {
    codeName: codeName.success ? codeName.data : undefined,
    issue: issue.success ? issue.data : undefined,
    trailers,
    head: ref.head,
    committedAt: ref.committedDate,
    shown: undefined,
  };
}
