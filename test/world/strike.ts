import type { Fate, Fates } from "./wire.ts";

/** One request that meets its fate. */
interface Strike {
  readonly fates: Fates;
  /** The k-th request from now on, counted from 1, meets its fate; all others pass. */
  arm(k: number): void;
  readonly hasStruck: boolean;
  /** Resolves when it has struck. */
  readonly struck: Promise<void>;
}

export function strikeWith(fate: Fate): Strike {
  let left = 0;
  let hasStruck = false;
  let tell = () => {};
  const struck = new Promise<void>((resolve) => (tell = resolve));
  return {
    fates() {
      left -= 1;
      if (left !== 0) return "pass";
      hasStruck = true;
      tell();
      return fate;
    },
    arm(k) {
      left = k;
    },
    get hasStruck() {
      return hasStruck;
    },
    struck,
  };
}
