import { deadlockClock } from "./deadlock.ts";
import type { DecidingView } from "./deciding-state.ts";
import { readersOf } from "../keeping-apart/room.ts";
import { named } from "../../kernel/formatting/people.ts";
import { utc } from "../../kernel/formatting/when.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";
import { whyNotHandOver } from "../../who-decides/hand-over.ts";

/** What comes of it if the committee does not agree in time, once that is near or past. */
export function handOverText(state: DecidingView, config: AdoptedConfig): string | undefined {
  const clock = deadlockClock(state, config.clocks);
  if (!clock || clock.metAt !== undefined || clock.pausedAt !== undefined) return undefined;
  const { dueAt } = clock;
  if (whyNotHandOver(state, config)) {
    const isPast = dueAt <= state.asOf;
    return isPast
      ? `**The committee did not agree in time** (${utc(dueAt)}), and there is no council that could take over. It goes on deciding; standing aside (\`/stand-aside: why\`) lets the others agree.`
      : undefined;
  }
  if (!state.deliberation.handOverNeared.includes(dueAt)) return undefined;
  const handedOver = { at: dueAt, ground: "deadlocked" as const };
  const readers = readersOf({ ...state, handedOver }, config).map(({ person }) => person);
  const put = state.deliberation.postponed
    ? ""
    : " It can be put off once: `/postpone until in 3 days: why`.";
  return `**The council takes over on ${utc(dueAt)}** unless all agree by then. From then on these people read this case, in a room of its own, and decide it: ${named(readers)}.${put}`;
}
