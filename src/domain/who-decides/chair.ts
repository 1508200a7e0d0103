import type { WhoDecidesView } from "./who-decides-state.ts";
import type { AdoptedConfig } from "../values/adopted-config.ts";
import { electorate } from "./electorate.ts";
import { isSamePerson, type Person } from "../values/person.ts";
import type { Instant } from "../values/time.ts";

/**
 * Who acts as chair in this case now: the chair, else a deputy in the config's order, else whom
 * the electorate named. `undefined` until it names somebody. Nobody does who is recused or away.
 */
export function chairOf(
  state: WhoDecidesView,
  config: AdoptedConfig,
  at: Instant,
): Person | undefined {
  const { chair, deputies } = config.committee;
  const present = electorate(state, config, at);
  return [chair, ...deputies, ...(state.chairNamed ? [state.chairNamed] : [])].find((one) =>
    present.some((member) => isSamePerson(member, one)),
  );
}
