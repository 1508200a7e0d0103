import { consultationOf } from "./consultation.ts";
import type { ConsultingView } from "./consulting-state.ts";
import { phaseOf } from "../deciding/phase.ts";
import { relayedBy } from "../reporting/known-to-one-member.ts";
import type { Owing } from "../../kernel/step.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";
import type { PartyRef } from "../../values/party.ts";
import { earliest } from "../../values/time.ts";

export type ConsultingDue =
  /** The agreed resolution is to be told. */
  | { readonly owed: "consultation"; readonly to: readonly PartyRef[] }
  | { readonly owed: "answer"; readonly of: readonly PartyRef[] };

/** First the telling, then what those concerned say to it. */
export function answerOwed(
  state: ConsultingView,
  config: AdoptedConfig,
): Owing<ConsultingDue> | undefined {
  if (phaseOf(state).phase !== "consulting") return undefined;
  const consulted = consultationOf(state, config);
  const untold = consulted.filter(({ standing }) => standing === "untold");
  if (untold.length > 0) {
    const to = untold.map(({ party }) => party);
    return { owed: "consultation", to, ...relayedBy(to, state) };
  }
  const awaited = consulted.filter((one) => one.standing === "awaited");
  const dueAt = earliest(awaited.map(({ answerDueAt }) => answerDueAt));
  const of = awaited.map(({ party }) => party);
  return of.length > 0 ? { owed: "answer", of, dueAt, ...relayedBy(of, state) } : undefined;
}
