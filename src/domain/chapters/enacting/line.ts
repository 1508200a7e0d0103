import type { EnactingEvent } from "./enacting-events.ts";
import { type EventOfLine, lifeAfresh, lifeAfter, lifeEnded } from "./life-after.ts";
import type { LineLife } from "./line-life.ts";
import { type Doer, isSamePerson } from "../../values/person.ts";
import { placed, type PlacedLine, type PlannedLine } from "../../values/planned-line.ts";
import type { Instant } from "../../values/time.ts";

/** One measure in one place, and how far it is. */
export interface Line extends PlacedLine {
  readonly orderedAt: Instant;
  readonly orderedBy: Doer;
  /** Of an act done alone, its number. */
  readonly act: number | undefined;
  readonly life: LineLife;
  /** Whether another member than the one who ordered it has said that it is meant. */
  readonly isSeconded: boolean;
}

export type LineEvent =
  | EventOfLine
  | Extract<
      EnactingEvent,
      { type: "ResolutionEnacted" | "CoolingOffBegun" | "LinesTriedAgain" | "OrderEnded" }
    >;

/** Whether a line belongs to the order of that name. */
export function isOrderOf({ order }: Pick<Line, "order">, name: string): boolean {
  return order === name;
}

/** The lines after one more event about them. */
export function linesAfter(lines: readonly Line[], event: LineEvent): readonly Line[] {
  switch (event.type) {
    case "ResolutionEnacted":
    case "CoolingOffBegun":
      return linesOrdered(lines, event.lines, event);
    case "LinesTriedAgain":
      return lines.map((line) => (event.lines.includes(line.line) ? afresh(line, event.by) : line));
    case "OrderEnded":
      return lines.map((line) =>
        isOrderOf(line, event.order) ? { ...line, life: lifeEnded(line.life, event) } : line,
      );
    case "StandingNoted":
    case "StandingKept":
    case "LineDone":
    case "LineFailed":
    case "LineHandedToPeople":
    case "LineLifted":
    case "DriftNoticed":
      return lines.map((line) =>
        line.line === event.line ? { ...line, life: lifeAfter(line.life, event) } : line,
      );
  }
}

/** @param act of lines that one member ordered alone, the number of that act */
export function linesOrdered(
  lines: readonly Line[],
  planned: readonly PlannedLine[],
  { at: orderedAt, by: orderedBy }: Pick<EnactingEvent, "at" | "by">,
  act?: number,
): readonly Line[] {
  const begun = planned.map((line): Line => {
    const life: LineLife = { is: "planned" };
    return { ...placed(line), orderedAt, orderedBy, act, life, isSeconded: false };
  });
  return [...lines, ...begun];
}

function afresh(line: Line, by: Doer): Line {
  const isSeconded = line.isSeconded || !isSamePerson(by, line.orderedBy);
  return { ...line, isSeconded, life: lifeAfresh(line.life) };
}
