import { HearerAnswer } from "./appealing-events.ts";
import type { Appeal, AppealingView } from "./appealing-state.ts";
import { consultedAbout, type Consulted } from "../consulting/consultation.ts";
import { consensusNeeded, fewestApprovals } from "../deciding/consensus-needed.ts";
import { voters } from "../deciding/voters.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";
import { isSamePerson, type Person } from "../../values/person.ts";
import type { Instant } from "../../values/time.ts";
import { isDecidedJointly } from "../../who-decides/deciding-body.ts";

/** How far an appeal is with those who hear it. */
export interface AppealHearing {
  /** Whether people from outside have to be brought in before it can be heard. */
  readonly lacksHearers: boolean;
  readonly hearers: readonly Person[];
  /** Who of them has not said how to answer it. */
  readonly awaited: readonly Person[];
  /** What as many of them answered alike as a decision takes. */
  readonly agreed: HearerAnswer | undefined;
}

/**
 * It takes what a resolution takes: all who hear it, or the majority of a council that decides by
 * majority. Where neither committee nor council can hear it, somebody from outside does so with
 * those who are left.
 */
export function hearingOf(
  { said }: Appeal,
  state: AppealingView,
  config: AdoptedConfig,
  at: Instant,
): AppealHearing {
  const hearers = voters(state, config, at);
  const needed = consensusNeeded(state, config, at);
  const answerOf = (one: Person) => said.find(({ by }) => isSamePerson(by, one))?.answer;
  const isFromOutside = (one: Person) => state.appointed.some((other) => isSamePerson(one, other));
  const lacksHearers =
    isDecidedJointly(state, config) &&
    (hearers.length < needed.minimum || !hearers.some(isFromOutside));
  const isAgreed = (answer: HearerAnswer) => {
    const alike = hearers.filter((one) => answerOf(one) === answer).length;
    const areAll = needed.rule !== "consensus" || alike === hearers.length;
    return alike >= fewestApprovals(needed) && areAll;
  };
  return {
    lacksHearers,
    hearers,
    awaited: hearers.filter((one) => answerOf(one) === undefined),
    agreed: lacksHearers ? undefined : HearerAnswer.options.find(isAgreed),
  };
}

/** Whether an answer lets whoever appeals back in: those concerned are told and heard before. */
export function letsBackIn(answer: HearerAnswer): boolean {
  return answer === "lifted" || answer === "paused";
}

/** Reporters and affected people, and whether each was told of the appeal and heard. */
export function heardAbout(
  { at }: Appeal,
  state: AppealingView,
  config: AdoptedConfig,
): readonly Consulted[] {
  return consultedAbout({ what: "appeal", since: at }, state, config);
}

/** Who has yet to be told of the appeal, or may still say something to it. */
export function toBeHeard(
  appeal: Appeal,
  state: AppealingView,
  config: AdoptedConfig,
): readonly Consulted[] {
  return heardAbout(appeal, state, config).filter(
    ({ standing }) => standing === "untold" || standing === "awaited",
  );
}
