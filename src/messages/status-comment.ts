import { awaitedActs } from "../domain/case/awaited-acts.ts";
import type { CaseState } from "../domain/case/case-state.ts";
import { clocksOf, isDeadlineOf } from "../domain/case/clocks-of.ts";
import { commandsNow } from "../domain/case/commands-now.ts";
import { nextStepText } from "../domain/case/next-step-text.ts";
import { nextStep } from "../domain/case/next-step.ts";
import { pendingActsText } from "../domain/case/seconds-text.ts";
import { stageOf } from "../domain/case/stage-of.ts";
import { appealText } from "../domain/chapters/appealing/appeal-text.ts";
import { dueOrdersText } from "../domain/chapters/banning/orders-text.ts";
import { consultationText } from "../domain/chapters/consulting/consultation-text.ts";
import { isHeldBack } from "../domain/chapters/deciding/deliberation.ts";
import { findingText } from "../domain/chapters/deciding/finding-text.ts";
import { handOverText } from "../domain/chapters/deciding/hand-over-text.ts";
import { proposalText, type ShownPull } from "../domain/chapters/deciding/proposal-text.ts";
import { resolutionText } from "../domain/chapters/deciding/resolution-text.ts";
import { actionsText } from "../domain/chapters/enacting/actions-text.ts";
import { promisesText } from "../domain/chapters/following-up/promises-text.ts";
import { filesLine, pagesText } from "../domain/chapters/intake/intake-text.ts";
import { whoText } from "../domain/chapters/keeping-apart/who-text.ts";
import { mediationText } from "../domain/chapters/mediating/mediation-text.ts";
import { runningMediation } from "../domain/chapters/mediating/mediation.ts";
import { keptText } from "../domain/chapters/retaining/retaining-text.ts";
import { unclearText } from "../domain/chapters/reporting/unclear-text.ts";
import { partiesText } from "../domain/chapters/reviewing/parties-text.ts";
import { dangerText } from "../domain/chapters/urgent-action/danger-text.ts";
import { ongoingText } from "../domain/chapters/urgent-action/ongoing-text.ts";
import { unilateralActsText } from "../domain/chapters/urgent-action/unilateral-acts-text.ts";
import type { UnsettledAccess } from "../domain/chapters/keeping-apart/unsettled-access.ts";
import { refusedByRule, type RefusedWrite } from "./refused-by-rule.ts";
import { list } from "../domain/kernel/formatting/people.ts";
import { utc } from "../domain/kernel/formatting/when.ts";
import { isOverdue, isRunning, type PromiseClock } from "../domain/kernel/promise-clock.ts";
import { disclosuresText } from "../domain/who-decides/disclosures-text.ts";
import type { AdoptedConfig } from "../domain/values/adopted-config.ts";

/**
 * The one comment that tells where a case stands, edited in place: next step; who decides, who is
 * out, who can read; the parties; finding, resolution and what is carried out of it; the promises;
 * the commands. It depends on record and config
 * only, so it changes when something happened and not because time went by.
 *
 * @param pull the resolution's pull request that was observed
 * @param refused what GitHub refuses to have written, by a rule
 * @param unsettled who does not stand to the case's room as they should
 */
export function statusComment(
  state: CaseState,
  config: AdoptedConfig,
  pull?: ShownPull,
  refused?: RefusedWrite,
  unsettled: readonly UnsettledAccess[] = [],
): string {
  return [
    dangerText(state),
    ongoingText(state),
    nextStepText(nextStep(state, config), state.asOf),
    handOverText(state, config),
    whoText(state, config, unsettled),
    disclosuresText(state),
    pendingActsText(awaitedActs(state), state, config),
    unilateralActsText(state, config),
    dueOrdersText(state),
    partiesText(state),
    pagesText(state),
    filesLine(state),
    unclearText(state),
    findingText(state),
    mediationText(state),
    resolutionText(state),
    proposalText(state, config, pull),
    refusedByRule(refused),
    consultationText(state, config),
    appealText(state, config),
    actionsText(state, config),
    promisesText(state),
    keptText(state),
    clocksText(clocksOf(state, config.clocks), state),
    commandsText(state),
    `<sub>${stageOf(state)} · as of ${utc(state.asOf)}. Comity edits this comment; it does not write new ones to say where the case stands.</sub>`,
  ]
    .filter((part) => part !== undefined)
    .join("\n\n");
}

function clocksText(clocks: readonly PromiseClock[], state: CaseState): string {
  const begun = clocks.filter(({ startedAt }) => startedAt <= state.asOf);
  const rows = begun.map((clock) => {
    const whose = clock.party ?? (clock.act && `act ${clock.act}`);
    const promise = whose ? `${clock.name}, ${whose}` : clock.name;
    return `| ${promise} | ${standing(clock, state)} |`;
  });
  return ["| promise | due |", "| --- | --- |", ...rows].join("\n");
}

function standing(clock: PromiseClock, state: CaseState): string {
  if (clock.metAt !== undefined)
    return clock.metAt <= clock.dueAt
      ? `kept ${utc(clock.metAt)}`
      : `kept late, ${utc(clock.metAt)}`;
  if (clock.pausedAt !== undefined) return `stands still while ${whyItStands(clock, state)}`;
  if (isOverdue(clock, state.asOf)) return `**overdue** since ${utc(clock.dueAt)}`;
  const noted = state.neared.some((entry) => isDeadlineOf(entry, clock));
  return noted && isRunning(clock) ? `**soon:** ${utc(clock.dueAt)}` : utc(clock.dueAt);
}

function whyItStands({ name }: PromiseClock, state: CaseState): string {
  if (runningMediation(state)) return "people mediate";
  return name === "deadlock" && isHeldBack(state.deliberation)
    ? "something keeps back what everybody agreed on"
    : "a question is open";
}

function commandsText(state: CaseState): string {
  const names = commandsNow(state).map((name) => `\`/${name}\``);
  return `**Commands:** ${list(names)}. \`/help\` explains these and all others.`;
}
