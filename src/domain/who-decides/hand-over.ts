import type { Act } from "../case/act.ts";
import { awaitSecond } from "../case/await-second.ts";
import type { CaseCommand } from "../case/case-command.ts";
import type { Circumstances, Decision } from "../case/circumstances.ts";
import type { EventBody } from "../case/event-body.ts";
import { type Refusal, refuse } from "../case/refusal-reason.ts";
import { excerpt } from "../kernel/happening.ts";
import type { AdoptedConfig } from "../values/adopted-config.ts";
import { areOneBody, canDecide } from "./deciding-body.ts";
import type { WhoDecidesView } from "./who-decides-state.ts";

export type Of<Type extends CaseCommand["type"]> = Extract<CaseCommand, { type: Type }>;

export type Situation = Pick<Circumstances, "state" | "config" | "at">;

/** The committee asks, with a second, that the council decides. */
export function handOver({ reason }: Of<"HandOver">, circumstances: Circumstances): Decision {
  const { state, config } = circumstances;
  const act: Act = { act: "hand-over", reason: excerpt(reason) };
  return whyNotHandOver(state, config) ?? awaitSecond(act, circumstances);
}

export function handedOver(
  reason: string,
  { state, config }: Pick<Circumstances, "state" | "config">,
): EventBody | Refusal {
  return (
    whyNotHandOver(state, config) ?? {
      type: "CaseHandedOver",
      to: "council",
      ground: "asked",
      reason,
    }
  );
}

/** Why the council cannot take over; the same people under another name is no council. */
export function whyNotHandOver(state: WhoDecidesView, config: AdoptedConfig): Refusal | undefined {
  if (state.handedOver) return refuse("already-with-council");
  if (!config.council) return refuse("no-council");
  if (areOneBody(config)) return refuse("council-is-the-committee");
  return canDecide("Executive Council", state, config)
    ? undefined
    : refuse("council-cannot-either");
}

/** The case goes to the council by itself as soon as recusals left too few of the committee. */
export function handOverDue(state: WhoDecidesView, config: AdoptedConfig): readonly EventBody[] {
  const isDue = !canDecide("Committee", state, config) && !whyNotHandOver(state, config);
  return isDue ? [{ type: "CaseHandedOver", to: "council", ground: "too-few-left" }] : [];
}
