import { appealClock } from "./appeal-clock.ts";
import { heardAbout, hearingOf } from "./appeal-hearing.ts";
import { type Appeal, type AppealingView, openAppeals } from "./appealing-state.ts";
import { changeOwed } from "./change-owed.ts";
import { whoIsToBeTold, whoIsToHearOfPause } from "./who-hears-answer.ts";
import { phaseOf } from "../deciding/phase.ts";
import { outcomeTo, type OutcomeDue } from "../enacting/outcome-owed.ts";
import { relayedBy } from "../reporting/known-to-one-member.ts";
import type { Owing } from "../../kernel/step.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";
import type { PartyRef } from "../../values/party.ts";
import { earliest, type Instant } from "../../values/time.ts";

export type AppealingDue =
  /** People from outside are brought in to hear an appeal. */
  | { readonly owed: "hearers"; readonly of: PartyRef }
  /** Those whom a lifting would touch are told that somebody appeals. */
  | { readonly owed: "word-of-appeal"; readonly to: readonly PartyRef[] }
  | { readonly owed: "word-to-appeal"; readonly from: readonly PartyRef[]; readonly until: Instant }
  /** Those concerned are told that bans are paused, whoever appeals too. */
  | { readonly owed: "word-of-pause"; readonly to: readonly PartyRef[] }
  | { readonly owed: "answer-to-appeal"; readonly of: PartyRef }
  /** A new resolution, since an appeal was answered with a change. */
  | { readonly owed: "change"; readonly of: PartyRef };

/** What came of an appeal is told first; then the answer to another, what comes before it and after. */
export function appealOwed(
  state: AppealingView,
  config: AdoptedConfig,
): Owing<AppealingDue | OutcomeDue> | undefined {
  if (phaseOf(state).phase !== "enacting") return undefined;
  const to = whoIsToBeTold(state);
  if (to.length > 0) return outcomeTo(to, state, config);
  const [open] = openAppeals(state);
  if (open) return beforeAnswer(open, state, config);
  const change = changeOwed(state);
  return change && { owed: "change", of: change.party };
}

function beforeAnswer(
  appeal: Appeal,
  state: AppealingView,
  config: AdoptedConfig,
): Owing<AppealingDue> {
  const { party: of } = appeal;
  const { dueAt } = appealClock(appeal, state, config.clocks);
  const { lacksHearers, hearers, awaited } = hearingOf(appeal, state, config, state.asOf);
  if (lacksHearers) return { owed: "hearers", of, dueAt, by: hearers };
  const unaware = whoIsToHearOfPause(appeal, state);
  if (unaware.length > 0)
    return { owed: "word-of-pause", to: unaware, dueAt, ...relayedBy(unaware, state) };
  const concerned = heardAbout(appeal, state, config);
  const to = concerned.filter(({ standing }) => standing === "untold").map(({ party }) => party);
  if (to.length > 0) return { owed: "word-of-appeal", to, dueAt, ...relayedBy(to, state) };
  const waits = concerned.filter((one) => one.standing === "awaited");
  const from = waits.map(({ party }) => party);
  const until = earliest(waits.map(({ answerDueAt }) => answerDueAt));
  if (until !== undefined)
    return { owed: "word-to-appeal", from, until, dueAt, ...relayedBy(from, state) };
  const by = awaited.length > 0 ? awaited : hearers;
  return { owed: "answer-to-appeal", of, dueAt, by };
}
