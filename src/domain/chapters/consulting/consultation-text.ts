import type { ConsultingView } from "./consulting-state.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";
import { consultationOf, type Consulted } from "./consultation.ts";
import { newestAgreed } from "../deciding/deliberation.ts";
import { utc } from "../../kernel/formatting/when.ts";

/** How far each party's consultation is, until the resolution is carried out. */
export function consultationText(state: ConsultingView, config: AdoptedConfig): string | undefined {
  const agreed = newestAgreed(state.deliberation);
  if (!agreed || agreed.enactedAt || state.deliberation.proposal) return undefined;
  const parties = consultationOf(state, config).map((one) => `${one.party}: ${standing(one)}`);
  return parties.length > 0 ? `**Consultation:** ${parties.join("; ")}.` : undefined;
}

function standing({ standing: how, answer, answerDueAt }: Consulted): string {
  switch (how) {
    case "untold":
      return "to be told";
    case "awaited":
      return answerDueAt ? `told, may answer until ${utc(answerDueAt)}` : "told";
    case "heard":
      return answer ? `heard, ${answer}` : "heard";
    case "silent":
      return "told, did not answer";
    case "cannot":
      return "cannot be asked";
  }
}
