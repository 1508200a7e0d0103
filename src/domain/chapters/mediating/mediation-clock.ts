import type { MediatingEvent, OwnMediatingEvent } from "./mediating-events.ts";
import type { MediatingView } from "./mediating-state.ts";
import { type Mediation, newestMediation } from "./mediation.ts";
import type { Moment } from "../../kernel/chapter.ts";
import type { BodyOf } from "../../kernel/happening.ts";
import type { Length } from "../../kernel/length.ts";
import type { PromiseClock } from "../../kernel/promise-clock.ts";
import { closedTimes, type Pause } from "../../kernel/standstill.ts";
import { Duration } from "../../values/time.ts";

export const mediationLength: Length = {
  key: "mediation",
  usually: Duration.parse("14d"),
  means: "From the day everybody has answered the offer of mediation to the mediator's report.",
};

export const answersLength: Length = {
  key: "mediation_answers",
  usually: Duration.parse("7d"),
  means: "How long everybody has to answer an offer of mediation; its result is told then.",
  isLeftOut: true,
};

/**
 * From everybody's agreement to the mediator's report, or to the moment there is none to wait for.
 *
 * Manual: "Establish a timeline for mediation to complete, ideally within two weeks."
 */
export function mediationClocks(state: MediatingView): readonly PromiseClock[] {
  return state.mediations.flatMap((mediation) => {
    const { life, until: dueAt } = mediation;
    const startedAt = life.is === "offered" ? undefined : life.since;
    if (startedAt === undefined) return [];
    const metAt = (life.is === "over" ? life.settledAt : undefined) ?? state.closed?.at;
    const standstills = closedTimes(state);
    return [{ name: "mediation", party: undefined, startedAt, dueAt, standstills, metAt }];
  });
}

/** The times in which people mediated: what the committee promised stands still in them. */
export function timesOfMediation({
  mediations,
}: Pick<MediatingView, "mediations">): readonly Pause[] {
  return mediations.flatMap(({ life }) => {
    if (life.is === "offered" || life.since === undefined) return [];
    return [{ at: life.since, until: life.is === "over" ? life.at : undefined }];
  });
}

/** Answers end on their day, and a mediation with the time it had. Nothing ends in a closed case. */
export function mediationEnds(state: MediatingView): readonly Moment<BodyOf<MediatingEvent>>[] {
  const mediation = newestMediation(state);
  return mediation && !state.closed ? endsOf(mediation) : [];
}

function endsOf({
  life,
  answersBy,
  haveAnswersEnded,
  until,
}: Mediation): readonly Moment<BodyOf<OwnMediatingEvent>>[] {
  return [
    ...(haveAnswersEnded
      ? []
      : [
          {
            at: answersBy,
            name: "answers to mediation",
            brings: { type: "MediationAnswersEnded" as const },
          },
        ]),
    ...(life.is === "running"
      ? [
          {
            at: until,
            name: "time of mediation",
            brings: { type: "MediationTimeEnded" as const },
          },
        ]
      : []),
  ];
}
