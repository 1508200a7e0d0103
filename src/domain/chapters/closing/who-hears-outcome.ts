import type { ClosingView } from "./closing-state.ts";
import type { AgreedResolution } from "../deciding/deciding-state.ts";
import { isInForce } from "../enacting/action-standing.ts";
import { reportersOwed } from "../reporting/still-owed.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";
import { partyOf } from "../../values/measure.ts";
import type { Addressee } from "../../values/party.ts";
import { areOneBody, decidingBodyOf } from "../../who-decides/deciding-body.ts";

/**
 * Who is told what came of the case: reporters, but for those who took the report back, and the person concerned, the council, and the core
 * team where a ban goes on.
 *
 * Manual: "Finally, the committee will make a report to the Jupyter Executive Council (as well as
 * the Jupyter core team in the event of an ongoing resolution, such as a ban)."
 */
export function whoHearsOutcome(
  { resolution }: AgreedResolution,
  state: ClosingView,
  config: AdoptedConfig,
): readonly Addressee[] {
  const concerned = resolution.measures.flatMap((measure) => partyOf(measure) ?? []);
  const isOwnReport = decidingBodyOf(state) === "Executive Council" || areOneBody(config);
  const goesOn = state.actions.some(isInForce);
  return [
    ...new Set<Addressee>([
      ...reportersOwed("outcome", state).map(({ ref }) => ref),
      ...concerned,
      ...(config.council && !isOwnReport ? ["council" as const] : []),
      ...(config.coreTeam && goesOn ? ["core-team" as const] : []),
    ]),
  ];
}
