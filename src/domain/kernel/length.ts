import type { ClockLengths } from "../values/adopted-config.ts";
import type { Duration } from "../values/time.ts";

/** How long a promise has, as a committee may set it in its configuration. */
export interface Length {
  /** Its key below `clocks`. */
  readonly key: string;
  /** Where the committee says nothing else. */
  readonly usually: Duration;
  /** From what to what, for whoever writes the configuration. */
  readonly means: string;
  /**
   * Whether an adopted config is silent about it where people were: it came after the first ones
   * were adopted, and what they say is what was agreed.
   */
  readonly isLeftOut?: true;
}

export function lengthIn(clocks: ClockLengths, { key, usually }: Length): Duration {
  return clocks[key] ?? usually;
}
