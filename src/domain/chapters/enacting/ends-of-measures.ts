import type { EnactingEventBody, EnactingView } from "./enacting-state.ts";
import type { Moment } from "../../kernel/chapter.ts";
import { endOfDay } from "../../values/time.ts";

/** What people did that is no ban ends with its day, in closed cases too. */
export function endsOfMeasures({
  actions,
  ended,
}: EnactingView): readonly Moment<EnactingEventBody>[] {
  return actions.flatMap(({ number: line, measure, life }) => {
    const isOver = ended.includes(line) || life.is !== "carried-out";
    if (measure.kind !== "organisers-told" || isOver) return [];
    const at = endOfDay(measure.until);
    return [{ at, name: `measure ${line}`, brings: { type: "MeasureEnded" as const, line } }];
  });
}
