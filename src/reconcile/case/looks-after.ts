import { addMinutes, type Instant } from "../../domain/values/time.ts";
import type { CaseOutcome } from "./case-look.ts";
import { setUpKey } from "../looks/keys.ts";
import { type Look, lookAgain } from "../looks/look.ts";

/**
 * What is to be looked at after a case, and when.
 *
 * @param isKnown whether a register that had moved on was read again since
 */
export function looksAfter(
  key: string,
  outcome: Exclude<CaseOutcome, { case: "gone" | "moved" }>,
  isKnown: boolean,
  now: Instant,
): readonly Look[] {
  switch (outcome.case) {
    case "none":
    case "waits-to-move":
      return [];
    case "register-moved-on":
      return isKnown ? [{ key }] : [{ key: setUpKey }, { key, at: addMinutes(now, 1) }];
    case "doubted":
      return [{ key, at: outcome.lookAgainAt }];
    case "frozen":
      return lookAgain(key, outcome.lookAgainAt);
    case "adopted":
    case "moved-on":
      return [{ key }];
    case "settled":
      return outcome.lookAgainAt ? [{ key, at: outcome.lookAgainAt }] : [];
  }
}
