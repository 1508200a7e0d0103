import type { UrgentActionEventBody, UrgentActionView } from "./urgent-action-state.ts";
import type { Moment } from "../../kernel/chapter.ts";
import type { Owing } from "../../kernel/step.ts";
import { add, Duration } from "../../values/time.ts";

/** Acting where somebody may be hurt, and noting who was called. */
export interface HelpDue {
  readonly owed: "help";
}

/** How long after the word of danger it is asked who was called: twice, and then no more. */
const asked = [Duration.parse("1h"), Duration.parse("4h")] as const;

/** Whether somebody may be in danger and nobody has noted since whom they called, or why nobody. */
export function isCallUnknown({ dangerAt, helpContactedAt }: UrgentActionView): boolean {
  if (dangerAt === undefined) return false;
  return helpContactedAt === undefined || helpContactedAt < dangerAt;
}

/** Danger comes before everything, the reply to a reporter too. */
export function helpOwed(state: UrgentActionView): Owing<HelpDue> | undefined {
  return isCallUnknown(state) ? { owed: "help" } : undefined;
}

/** Those who decide are asked twice; nobody is of what was over when the case was closed. */
export function callsAskedAfter(state: UrgentActionView): readonly Moment<UrgentActionEventBody>[] {
  const { dangerAt, callAskedAt, closed } = state;
  if (dangerAt === undefined || (closed && closed.at >= dangerAt)) return [];
  const next = asked[callAskedAt.length];
  if (next === undefined || !isCallUnknown(state)) return [];
  return [{ at: add(dangerAt, next), name: "calls", brings: { type: "CallAskedAfter" } }];
}
