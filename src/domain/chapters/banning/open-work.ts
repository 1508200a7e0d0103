import type { BanningView } from "./banning-state.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";
import { dueLines } from "./due-lines.ts";
import { linesThatLift } from "./lifts-asked.ts";
import { liftsDue } from "./lifts-due.ts";

/** Whether the app itself has something to carry out, to lift or to ask of another case now. */
export function hasOpenWork(state: BanningView, config: AdoptedConfig): boolean {
  const listedNow = { listed: [], now: state.asOf, recordedAt: state.asOf };
  const { impose, handOver } = dueLines(state, { config, ...listedNow });
  return (
    impose.length > 0 ||
    handOver.length > 0 ||
    liftsDue(state, listedNow).length > 0 ||
    linesThatLift(state.lines).length > 0
  );
}
