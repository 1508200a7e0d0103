import type { CodeName, NodeId } from "../../domain/values/ids.ts";
import { addMinutes, type Instant } from "../../domain/values/time.ts";
import type { CaseOutcome } from "../case/case-look.ts";
import { caseKey } from "../looks/keys.ts";
import type { Look } from "../looks/look.ts";

/** Who began to move and was not seen in the room by then holds nobody up. */
const longestMinutes = 2;

/**
 * One case after the other moves to its room and is answered there before the next one begins, so that
 * of many reports that come at once the first reporters have their answer early.
 */
export class MovesInTurn {
  #moving:
    | { readonly issue: NodeId; readonly room?: CodeName; readonly since: Instant }
    | undefined;
  /** In the order in which they asked. */
  readonly #waiting = new Set<NodeId>();

  /** Whether this case may move now; else it is named when its turn has come. */
  mayBegin(issue: NodeId, now: Instant): boolean {
    const isFree = !this.#moving || addMinutes(this.#moving.since, longestMinutes) <= now;
    const [next = issue] = this.#waiting;
    if (this.#moving?.issue !== issue && !(isFree && next === issue)) {
      this.#waiting.add(issue);
      return false;
    }
    this.#waiting.delete(issue);
    this.#moving = { issue, since: now };
    return true;
  }

  /** Whose look is next after one at that case. */
  looked(issue: NodeId, outcome: CaseOutcome, now: Instant): readonly Look[] {
    // In case that nobody names it.
    if (outcome.case === "waits-to-move")
      return [{ key: caseKey(issue), at: addMinutes(now, longestMinutes) }];
    if (outcome.case === "moved" && this.#moving?.issue === issue) {
      this.#moving = { ...this.#moving, room: outcome.room };
      return [];
    }
    return this.ended(issue);
  }

  /** A look at this case, or at this room, left nothing to move, or failed: whose turn has come then. */
  ended(of: NodeId | CodeName): readonly Look[] {
    for (const issue of this.#waiting) if (issue === of) this.#waiting.delete(issue);
    const { issue, room } = this.#moving ?? {};
    if (of === (room ?? issue)) this.#moving = undefined;
    const [next] = this.#waiting;
    return next && !this.#moving ? [{ key: caseKey(next), isGoingOn: true }] : [];
  }
}
