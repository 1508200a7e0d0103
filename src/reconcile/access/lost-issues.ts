import type { LostIssue } from "../../domain/chapters/keeping-apart/lost-issue.ts";
import type { CodeName, NodeId } from "../../domain/values/ids.ts";
import { addMinutes, type Instant } from "../../domain/values/time.ts";
import { sweepKey } from "../looks/keys.ts";
import type { Look } from "../looks/look.ts";
import type { SweptCase } from "../../ports/case-repository.ts";

/** Another instance may be taking the issue of a case away that moves to a room, and its record next. */
export const minutesUntilLost = 5;

/** By then a sweep has looked over closed cases, too. */
const minutesUntilForgotten = 25 * 60;

/**
 * Cases whose issue is gone though their record lies where it was: somebody deleted it, transferred it
 * or made it a discussion. It is told when it is still so after a while.
 */
export class LostIssues {
  #open: ReadonlyMap<NodeId, LostIssue> = new Map();
  #closed: ReadonlyMap<NodeId, LostIssue> = new Map();
  readonly #suspected = new Map<NodeId, Instant>();
  readonly #lost = new Map<NodeId, LostIssue>();

  get all(): readonly LostIssue[] {
    return [...this.#lost.values()];
  }

  /**
   * A look found no issue of that id. Answers whether that is new: then the sweep after
   * `minutesUntilLost` says whether a case has its record there.
   */
  gone(issue: NodeId, now: Instant): boolean {
    if (this.#suspected.has(issue) || this.#lost.has(issue)) return false;
    this.#suspected.set(issue, now);
    return true;
  }

  /** The same, and when to sweep for that: nothing else finds it again. */
  lookFor(issue: NodeId, now: Instant): readonly Look[] {
    return this.gone(issue, now) ? [{ key: sweepKey, at: addMinutes(now, minutesUntilLost) }] : [];
  }

  /** A look found the issue, or another in which its case goes on. Answers whether it counted as lost. */
  found(issue: NodeId, codeName: CodeName | undefined): boolean {
    this.#suspected.delete(issue);
    const again = [...this.#lost].filter(([id, one]) => id === issue || one.codeName === codeName);
    for (const [id] of again) this.#lost.delete(id);
    return again.length > 0;
  }

  /**
   * What a sweep found; answers whether more are lost by now, or fewer.
   *
   * @param closed empty where it did not look at those
   */
  swept(cases: readonly SweptCase[], closed: readonly SweptCase[], now: Instant): boolean {
    this.#open = byIssue(cases);
    if (closed.length > 0) this.#closed = byIssue(closed);
    const before = [...this.#lost.keys()].join();
    for (const issue of this.#lost.keys()) if (!this.#recordOf(issue)) this.#lost.delete(issue);
    for (const [issue, since] of this.#suspected) {
      if (addMinutes(since, minutesUntilLost) > now) continue;
      const record = this.#recordOf(issue);
      if (record) this.#lost.set(issue, record);
      if (record || addMinutes(since, minutesUntilForgotten) <= now) this.#suspected.delete(issue);
    }
    return [...this.#lost.keys()].join() !== before;
  }

  #recordOf(issue: NodeId): LostIssue | undefined {
    return this.#open.get(issue) ?? this.#closed.get(issue);
  }
}

function byIssue(rows: readonly SweptCase[]): ReadonlyMap<NodeId, LostIssue> {
  return new Map(
    rows.flatMap(({ issue, codeName, head, trailers, shown }) => {
      if (!issue || !codeName || !head?.isOurs || shown) return [];
      const out = (trailers.get("Out") ?? "").split(" ").filter(Boolean).map(Number);
      return [[issue, { codeName, out }] as const];
    }),
  );
}
