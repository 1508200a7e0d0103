import type { RefusingRule } from "../../domain/chapters/keeping-apart/refusing-rule.ts";
import { addMinutes, type Instant } from "../../domain/values/time.ts";
import type { Look } from "./look.ts";

/** A look that ended without an answer: how often in a row, and when it is worth asking again. */
interface Unsettled {
  readonly failures: number;
  readonly againAt: Instant;
  /** The rule of GitHub's that refused it, and how often in a row that one. */
  readonly rule: { readonly rule: RefusingRule; readonly times: number } | undefined;
}

/** A little less than the time between two sweeps, so that the first try comes with the next one. */
const minutesUntilNextSweep = 10;
const minutesInADay = 24 * 60;
/** The first may pass by itself. */
const failuresUntilTold = 2;
const refusalsUntilTold = 3;

/**
 * Looks that GitHub refused or that failed. They come back with a sweep, after twice as long each
 * time and at least once a day: nobody has to say it again for it to be heard.
 */
export class UnsettledLooks {
  readonly #looks = new Map<string, Unsettled>();

  /** Asked for in between by somebody, and refused again, it does not wait longer for that. */
  failed(key: string, now: Instant, rule?: RefusingRule): void {
    const before = this.#looks.get(key);
    if (before && before.againAt > now) return;
    const failures = (before?.failures ?? 0) + 1;
    const minutes = Math.min(minutesUntilNextSweep * 2 ** (failures - 1), minutesInADay);
    const times = before?.rule?.rule === rule ? (before?.rule?.times ?? 0) + 1 : 1;
    this.#looks.set(key, {
      failures,
      againAt: addMinutes(now, minutes),
      rule: rule && { rule, times },
    });
  }

  settled(key: string): void {
    this.#looks.delete(key);
  }

  /** Whether a sweep asks for nothing by looking at this again already. */
  waits(key: string, now: Instant): boolean {
    const look = this.#looks.get(key);
    return look !== undefined && look.againAt > now;
  }

  due(now: Instant): readonly Look[] {
    return [...this.#looks].flatMap(([key, { againAt }]) => (againAt <= now ? [{ key }] : []));
  }

  /** Something was put right: each is worth asking for at once. */
  comeBack(now: Instant): void {
    for (const [key, look] of this.#looks) this.#looks.set(key, { ...look, againAt: now });
  }

  /** The rules by which the same was refused often enough that whoever can lift them should know. */
  get rulesToTell(): readonly RefusingRule[] {
    const rules = [...this.#looks.values()].flatMap(({ rule }) =>
      rule && rule.times >= refusalsUntilTold ? [rule.rule] : [],
    );
    return [...new Set(rules)].toSorted();
  }

  /** Whether some were refused more than once, so that a human should know. */
  get isToTell(): boolean {
    return [...this.#looks.values()].some(({ failures }) => failures >= failuresUntilTold);
  }
}
