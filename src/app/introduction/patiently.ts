import { Transient } from "../../ports/errors.ts";
import type { Log } from "../../ports/log.ts";
import { failureFields } from "../logging/failure-fields.ts";
import { SettingProblem } from "../settings/setting-problem.ts";

/** Resolves after so many milliseconds of real time. */
export type Rest = (milliseconds: number) => Promise<void>;

const longestPauseMilliseconds = 60_000;
const pauseAfterRefusalMilliseconds = 30_000;

/**
 * Tries until it works, with a sentence in the log each time: after a second, twice as long each
 * time, at most a minute. What GitHub refuses because of a setting may be a passing refusal too, and
 * ends it only when it comes twice in a row.
 *
 * @throws SettingProblem for that; what is no answer of GitHub is a bug and thrown at once
 */
export async function patiently<Answer>(
  attempt: () => Promise<Answer>,
  { log, pause }: { readonly log: Log; readonly pause: Rest },
): Promise<Answer> {
  let wasRefused = false;
  for (let failures = 0; ; failures += 1) {
    try {
      return await attempt();
    } catch (error) {
      const isRefusal = error instanceof SettingProblem;
      if ((isRefusal && wasRefused) || !(isRefusal || error instanceof Transient)) throw error;
      wasRefused = isRefusal;
      // Our own sentences name a setting, a status or the clock, and nobody.
      log.warn(`${error.message} Comity tries again.`, failureFields(error));
      const pauses = Math.min(1_000 * 2 ** failures, longestPauseMilliseconds);
      await pause(isRefusal ? pauseAfterRefusalMilliseconds : pauses);
    }
  }
}
