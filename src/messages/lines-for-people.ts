import type { CaseState } from "../domain/case/case-state.ts";
import type { Line } from "../domain/enactment/line.ts";
import { driftText, humanReasonText } from "./human-reasons.ts";

/** As many are listed; the others are counted. */
const mostListed = 5;

/** What the app cannot do or found undone, a line each with what a person has to do. */
export function linesForPeopleText({ lines }: Pick<CaseState, "lines">): string | undefined {
  const waiting = lines.flatMap((line) => {
    const text = textOf(line);
    return text === undefined ? [] : [`- line ${line.line}: ${text}.`];
  });
  if (waiting.length === 0) return undefined;
  const left = waiting.length - mostListed;
  const rest = left > 0 ? [`- and ${left} more`] : [];
  return ["**Somebody has to see to this:**", ...waiting.slice(0, mostListed), ...rest].join("\n");
}

function textOf(line: Line): string | undefined {
  if (line.waitsFor) return humanReasonText(line, line.waitsFor);
  return line.ended ? undefined : driftText(line);
}
