import type { BanningView } from "./banning-state.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";
import { dueActions } from "./due-actions.ts";
import { actionsThatLift } from "./lifts-asked.ts";
import { liftsDue } from "./lifts-due.ts";

/** Whether the app itself has something to carry out, to lift or to ask of another case now. */
export function hasOpenWork(state: BanningView, config: AdoptedConfig): boolean {
  const listedNow = { listed: [], now: state.asOf, recordedAt: state.asOf };
  const { impose, handOver } = dueActions(state, { config, ...listedNow });
  return (
    impose.length > 0 ||
    handOver.length > 0 ||
    liftsDue(state, listedNow).length > 0 ||
    actionsThatLift(state.actions).length > 0
  );
}
