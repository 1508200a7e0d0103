import { type Asking, awaitSecond } from "../kernel/asking.ts";
import { excerpt } from "../kernel/happening.ts";
import { type Refusal, refuse } from "../kernel/refusal.ts";
import type { AdoptedConfig } from "../values/adopted-config.ts";
import { isSamePerson, type Person } from "../values/person.ts";
import type { Instant } from "../values/time.ts";
import { areOneBody, canDecide } from "./deciding-body.ts";
import { electorate, othersWhoDecide } from "./electorate.ts";
import type { WhoDecidesAct } from "./who-decides-acts.ts";
import type { WhoDecidesCommand } from "./who-decides-commands.ts";
import type { WhoDecidesReason } from "./who-decides-refusals.ts";
import type {
  WhoDecidesDecision,
  WhoDecidesEventBody,
  WhoDecidesView,
} from "./who-decides-state.ts";

export type Of<Type extends WhoDecidesCommand["type"]> = Extract<WhoDecidesCommand, { type: Type }>;

export type HandingOver = Pick<Asking<WhoDecidesView>, "state" | "config" | "at">;

/**
 * The committee asks, with a second, that the council decides; at once where nobody else of it is
 * there to agree.
 *
 * Manual: "During periods where a separate Code of Conduct Committee is not appointed or is not
 * available to handle a code of conduct report promptly, the Jupyter Executive Council will serve as
 * the interim Code of Conduct Committee."
 */
export function handOver(
  { reason }: Of<"HandOver">,
  circumstances: Asking<WhoDecidesView>,
): WhoDecidesDecision {
  const { state, config } = circumstances;
  const refusal = whyNotHandOver(state, config);
  if (refusal) return refusal;
  const asked = { reason: excerpt(reason) };
  if (othersWhoDecide(circumstances).length === 0)
    return [{ type: "CaseHandedOver", to: "council", ground: "asked", ...asked }];
  const act: WhoDecidesAct = { act: "hand-over", ...asked };
  return awaitSecond(act, circumstances);
}

export function handedOver(
  reason: string,
  { state, config }: Pick<Asking<WhoDecidesView>, "state" | "config">,
): WhoDecidesEventBody | Refusal<WhoDecidesReason> {
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
export function whyNotHandOver(
  state: WhoDecidesView,
  config: AdoptedConfig,
): Refusal<WhoDecidesReason> | undefined {
  if (state.handedOver) return refuse("already-with-council");
  if (!config.council) return refuse("no-council");
  if (areOneBody(config)) return refuse("council-is-the-committee");
  return canDecide("Executive Council", state, config)
    ? undefined
    : refuse("council-cannot-either");
}

/**
 * A report that comes in while nobody of the committee is there is the council's by itself, and stays
 * theirs, whoever comes back; what comes in then is the committee's again. Whoever of them files or
 * opens it is there.
 */
export function interimDue(
  state: WhoDecidesView,
  config: AdoptedConfig,
  at: Instant,
  by: Person | "comity",
): readonly WhoDecidesEventBody[] {
  const { members } = config.committee;
  const isThere = by !== "comity" && members.some((one) => isSamePerson(one, by));
  if (isThere || electorate(state, config, at).length > 0) return [];
  if (whyNotHandOver(state, config)) return [];
  const ground = "nobody-available" as const;
  const isCouncilThere =
    electorate({ ...state, handedOver: { at, ground } }, config, at).length > 0;
  return isCouncilThere ? [{ type: "CaseHandedOver", to: "council", ground }] : [];
}

/** The case goes to the council by itself as soon as recusals left too few of the committee. */
export function handOverDue(
  state: WhoDecidesView,
  config: AdoptedConfig,
): readonly WhoDecidesEventBody[] {
  const isDue = !canDecide("Committee", state, config) && !whyNotHandOver(state, config);
  return isDue ? [{ type: "CaseHandedOver", to: "council", ground: "too-few-left" }] : [];
}
