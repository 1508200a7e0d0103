import type { AdoptedConfig } from "../values/adopted-config.ts";
import type { Person } from "../values/person.ts";
import { councilOfCase } from "./council-of-case.ts";
import { isBarred, isPartyOrOut } from "./deciding-body.ts";
import type { WhoDecidesView } from "./who-decides-state.ts";

/**
 * The councillors who are called to a case: all but those who are out of it or have a part in it, by
 * whosever word, and those under a ban.
 *
 * Manual: "If a Code of Conduct report involves a member of the Executive Council or Code of Conduct
 * Committee, that member will not participate in the investigation or any decisions".
 */
export function calledCouncillors(state: WhoDecidesView, config: AdoptedConfig): readonly Person[] {
  return councilOfCase(state, config).filter(
    (one) => !isPartyOrOut(one, state) && !isBarred(one, config),
  );
}
