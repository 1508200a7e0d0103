import { chairOf } from "./chair.ts";
import type { WhoDecidesView } from "./who-decides-state.ts";
import { mentioned } from "../kernel/formatting/people.ts";
import type { AdoptedConfig } from "../values/adopted-config.ts";

/**
 * To whoever acts as chair, before the council hears of it; nothing where nobody does.
 *
 * @param what what waits, as a sentence
 */
export function chairNotice(
  what: string,
  state: WhoDecidesView,
  config: AdoptedConfig,
): string | undefined {
  const chair = chairOf(state, config, state.asOf);
  return (
    chair &&
    `${mentioned([chair])}, you act as chair: ${what} The status comment of this issue says what to do. If it goes on waiting, the council hears that a case waits, and nothing of what it is about.`
  );
}
