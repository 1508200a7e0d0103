import type { Due, LetterForStep, StepDraft } from "./due.ts";
import type { CorrespondingView } from "../chapters/corresponding/corresponding-state.ts";
import { isSent } from "../chapters/corresponding/drafts.ts";
import { isOfCase, judges } from "../chapters/corresponding/letter-for-whom.ts";
import { isReadByOneOut, wayTo } from "../chapters/corresponding/way-to-somebody.ts";
import { endOf } from "../chapters/enacting/action-life.ts";
import type { Action } from "../chapters/enacting/action.ts";
import type { HearingFirst } from "../chapters/reviewing/safety-of-reporters.ts";
import { isLeftAlone } from "../chapters/intake/intake-state.ts";
import type { AdoptedConfig } from "../values/adopted-config.ts";
import type { Addressee } from "../values/party.ts";

/**
 * The letter that does what is owed, where Comity knows a way to whom it is owed; or the words that
 * people pass on or post themselves.
 */
export function letterForStep(
  due: Due,
  state: CorrespondingView,
  config: AdoptedConfig,
): LetterForStep | undefined {
  const wanted = draftOf(due);
  if (!wanted) return undefined;
  const { draft, to } = wanted;
  if (!isSent(draft)) return { ...wanted, isSent: false, judges: false };
  const isReached =
    to !== undefined &&
    wayTo(to, state, config) !== undefined &&
    !isReadByOneOut(to, state, config) &&
    !isLeftAlone(to, state);
  return isReached ? { ...wanted, isSent: true, judges: judges(draft, to) } : undefined;
}

function draftOf(due: Due): StepDraft | undefined {
  if (due.owed === "receipt") return due.knownTo ? undefined : { draft: "receipt", to: due.to[0] };
  if (due.owed === "update") return { draft: "timeline", to: due.to[0] };
  if (due.owed === "resolution") return draftOfQuestion(due.first);
  if (due.owed === "consultation") return { draft: "resolution", to: due.to[0] };
  if (due.owed === "outcome") return draftOfOutcome(due.to[0]);
  if (due.owed === "word-afterwards") return { draft: due.what, to: due.to[0] };
  return due.owed === "action" ? draftOfAction(due.action) : undefined;
}

function draftOfQuestion(first: HearingFirst | undefined): StepDraft | undefined {
  return first?.does === "ask" ? { draft: "question", to: first.party } : undefined;
}

function draftOfOutcome(to: Addressee | undefined): StepDraft {
  return { draft: to !== undefined && !isOfCase(to) ? "report" : "outcome", to };
}

function draftOfAction({ number, measure, order, life }: Action): StepDraft | undefined {
  if (endOf(life)) return undefined;
  if (order !== undefined) return { draft: "order", action: number };
  if (measure.kind === "private-reprimand") return { draft: "reprimand", to: measure.to };
  if (measure.kind === "apology-request") return { draft: "apology", to: measure.from };
  if (measure.kind === "hiatus") return { draft: "hiatus", to: measure.of };
  if (measure.kind === "public-reprimand") return { draft: "public-reprimand", to: measure.to };
  return measure.kind === "public-reminder" ? { draft: "reminder" } : undefined;
}
