import { addMinutes, type Instant } from "../../domain/values/time.ts";
import type { CaseOutcome } from "./case-look.ts";
import { setUpKey } from "../looks/keys.ts";
import { type Look, lookAgain } from "../looks/look.ts";

/** Set-up looks at it meanwhile. */
const minutesUntilRegisterIsRead = 1;

/** What to look at after a look at a case, in a room or not. */
export function nextLooks(key: string, outcome: CaseOutcome, now: Instant): readonly Look[] {
  switch (outcome.case) {
    case "none":
    case "gone":
    case "moved":
    case "forgotten":
    case "waits-to-move":
      return [];
    case "register-moved-on":
      return [{ key: setUpKey }, { key, at: addMinutes(now, minutesUntilRegisterIsRead) }];
    case "moved-on":
    case "adopted":
      return [{ key }];
    case "frozen":
      return lookAgain(key, outcome.lookAgainAt);
    case "doubted":
      return [{ key, at: outcome.lookAgainAt }];
    case "settled":
      return lookAgain(key, outcome.lookAgainAt);
  }
}
