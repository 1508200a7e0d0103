import type { EnactingCommand } from "./enacting-commands.ts";
import type { EnactingReason } from "./enacting-refusals.ts";
import type { EnactingDecision, EnactingView } from "./enacting-state.ts";
import { isOfPeople, isOpen, isToBeDone, mayBeGivenUp } from "./line-standing.ts";
import type { Line } from "./line.ts";
import type { Asking } from "../../kernel/asking.ts";
import { excerpt } from "../../kernel/happening.ts";
import { type Refusal, refuse } from "../../kernel/refusal.ts";

type Of<Type extends EnactingCommand["type"]> = Extract<EnactingCommand, { type: Type }>;

/** People did what a line says, or undid it at its end; closed cases included. */
export function lineIsDone(
  { line: number, evidence }: Of<"LineIsDone">,
  { state }: Asking<EnactingView>,
): EnactingDecision {
  const line = lineToSettle(number, state, isOfPeople);
  if ("refused" in line) return line;
  // Whether somebody takes a break is theirs to say; what follows depends on their answer.
  if (line.measure.kind === "hiatus" && isToBeDone(line))
    return refuse("answer-not-heard", line.measure.of);
  return [{ type: "LineDone", line: number, proof: excerpt(evidence) }];
}

/**
 * People could not do what a line says and will not; or the case whose ban it is to end does not
 * answer any more.
 */
export function lineHasFailed(
  { line: number, reason }: Of<"LineHasFailed">,
  { state }: Asking<EnactingView>,
): EnactingDecision {
  const line = lineToSettle(number, state, mayBeGivenUp);
  if ("refused" in line) return line;
  return [{ type: "LineFailed", line: number, reason: excerpt(reason) }];
}

function lineToSettle(
  number: number,
  { lines }: EnactingView,
  mayBeSettled: (line: Line) => boolean,
): Line | Refusal<EnactingReason> {
  const line = lines.find((one) => one.line === number);
  if (!line) return refuse("no-such-line", String(number));
  if (!isOpen(line)) return refuse("line-is-settled", String(number));
  return mayBeSettled(line) ? line : refuse("line-is-the-apps", String(number));
}
