import { consultationOf, type Consulted } from "../consulting/consultation.ts";
import { whoHasToAssent } from "../deciding/assent-to-apology.ts";
import { newestAgreed } from "../deciding/deliberation.ts";
import { judgedIn } from "../deciding/judged-unheard.ts";
import { renamedSince } from "../deciding/identity-hash.ts";
import { phaseOf } from "../deciding/phase.ts";
import { isOrdered } from "./action-standing.ts";
import { isOrderOf } from "./action.ts";
import type { EnactingDecision, EnactingEventBody, EnactingView } from "./enacting-state.ts";
import { planActions } from "./plan-actions.ts";
import { tryActionsAgain } from "./try-again.ts";
import { whyMediationWaits } from "../mediating/mediation-owed.ts";
import { offerOrdered } from "../mediating/offer-mediation.ts";
import { whyNotWriteTo } from "../reviewing/safety-of-reporters.ts";
import type { Asking } from "../../kernel/asking.ts";
import { type Owed, printOwed } from "../../kernel/owed.ts";
import { refuse } from "../../kernel/refusal.ts";
import { isInSpaces, type Measure } from "../../values/measure.ts";
import { endOfDay, type Instant } from "../../values/time.ts";

/**
 * What was agreed is carried out from now on, and what waits for people is tried again: also where
 * nothing can begin yet, since a ban ordered before does not wait for a consultation.
 */
export function enact(circumstances: Asking<EnactingView>): EnactingDecision {
  const begun = begin(circumstances);
  const again = tryActionsAgain(circumstances);
  if (!again) return begun;
  if (!("refused" in begun)) return "refused" in again ? begun : [...begun, ...again];
  // Whoever may not begin is told what is owed, rather than that somebody else has to ask.
  return "refused" in again && mayBegin(circumstances) ? begun : again;
}

function mayBegin({ state }: Asking<EnactingView>): boolean {
  return phaseOf(state).phase === "consulting";
}

/**
 * The blob of the commit that consensus covers, no other text. Those concerned have been consulted
 * before, every party is still whom the resolution was agreed about, and whoever would receive an
 * apology still wants it. What is ordered of a person is a letter to them, the first one perhaps: it
 * waits until the reporters were asked whether that is safe.
 */
function begin(circumstances: Asking<EnactingView>): EnactingDecision {
  const { state, config, at, writing } = circumstances;
  const { deliberation } = state;
  const agreed = newestAgreed(deliberation);
  if (state.closed) return refuse("case-is-closed");
  if (deliberation.proposal) return refuse(agreed ? "newer-proposal-open" : "nothing-agreed");
  if (!agreed) return refuse("nothing-agreed");
  if (agreed.enactedAt) return refuse("already-enacted");
  const waits = whyMediationWaits(state);
  if (waits) return waits;
  const { resolution } = agreed;
  const [renamed] = renamedSince(resolution, state, writing.sha256);
  if (renamed) return refuse("party-is-somebody-else", renamed);
  const [waitsFor] = whoHasToAssent(resolution.measures, state);
  if (waitsFor) return refuse("assent-missing", waitsFor);
  const passed = resolution.measures.flatMap((measure) => passedDay(measure, at) ?? [])[0];
  if (passed) return refuse("measure-has-passed", passed);
  const owed = consultationOf(state, config).flatMap((one) => owedTo(one) ?? []);
  if (owed.length > 0) return refuse("not-yet-consulted", printOwed(owed));
  const unsafe = judgedIn(resolution.measures).map((party) => whyNotWriteTo(party, state));
  const whyNotYet = unsafe.find((one) => one !== undefined);
  if (whyNotYet) return whyNotYet;
  return [
    ...endedBy(resolution.measures, circumstances),
    { type: "ResolutionEnacted", lines: [...planActions(resolution.measures, circumstances)] },
    ...resolution.measures.flatMap((measure) =>
      measure.kind === "mediation" && state.mediations.length === 0
        ? offerOrdered(measure.between, circumstances)
        : [],
    ),
  ];
}

function owedTo({ party, standing, answerDueAt }: Consulted): Owed | undefined {
  if (standing === "untold") return { owed: "resolution", to: party };
  return standing === "awaited" && answerDueAt
    ? { owed: "answer", from: party, until: answerDueAt }
    : undefined;
}

/** The day a ban, a mute or a break would end, where it has ended already. */
function passedDay(measure: Measure, at: Instant): string | undefined {
  if (!isInSpaces(measure) && measure.kind !== "hiatus") return undefined;
  const { until } = measure;
  return until !== undefined && endOfDay(until) <= at ? until : undefined;
}

/** The bans of this case that the measures lift. */
function endedBy(
  measures: readonly Measure[],
  { state }: Asking<EnactingView>,
): readonly EnactingEventBody[] {
  return measures.flatMap((measure) => {
    if (measure.kind !== "lift") return [];
    const order = state.actions.find(
      (action) => isOrderOf(action, measure.order) && isOrdered(action),
    )?.order;
    return order ? [{ type: "OrderEnded" as const, order, because: "lifted" as const }] : [];
  });
}
