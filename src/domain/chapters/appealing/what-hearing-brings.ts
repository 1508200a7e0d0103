import { heardAbout, hearingOf, letsBackIn, toBeHeard } from "./appeal-hearing.ts";
import {
  type Appeal,
  type AppealingEventBody,
  type AppealingView,
  openAppeals,
} from "./appealing-state.ts";
import { ordersInForce, ordersOf } from "../banning/bans-of-case.ts";
import type { Moment, Surroundings } from "../../kernel/chapter.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";
import type { PartyRef } from "../../values/party.ts";
import { type Instant, latest } from "../../values/time.ts";

type Moments = readonly Moment<AppealingEventBody>[];

/**
 * What follows by itself: the answer to an appeal; that the time to say something to it is over; the
 * end of the bans of whoever had them lifted or paused; and that bans go on which were paused.
 */
export function hearingMoments(state: AppealingView, { config }: Surroundings): Moments {
  const open = openAppeals(state);
  return [
    ...open.flatMap((appeal) => answerOf(appeal, state, config)),
    ...open.flatMap((appeal) => endsOfFeedback(appeal, state, config)),
    ...endsOfBans(state),
    ...resumedBans(state),
  ];
}

/**
 * An appeal is answered as soon as as many gave one answer as a decision takes: by what the last of
 * them said, since somebody stepped back, or once somebody is away.
 */
function answerOf(appeal: Appeal, state: AppealingView, config: AdoptedConfig): Moments {
  const { party } = appeal;
  const now = latest(state.asOf, config.adoptedAt);
  const changes = config.away.flatMap(({ from, until }) => [from, until]);
  const instants = [now, ...changes.filter((one) => one > now).toSorted()];
  for (const at of instants) {
    const { agreed: answer } = hearingOf(appeal, state, config, at);
    if (!answer || (letsBackIn(answer) && toBeHeard(appeal, state, config).length > 0)) continue;
    return answer === "paused"
      ? [{ at, name: `appeal-pause ${party}`, brings: { type: "BansPaused", party } }]
      : [{ at, name: `appeal-answer ${party}`, brings: { type: "AppealAnswered", party, answer } }];
  }
  return [];
}

function endsOfFeedback(appeal: Appeal, state: AppealingView, config: AdoptedConfig): Moments {
  return heardAbout(appeal, state, config)
    .filter((one) => one.standing === "awaited")
    .map(({ party, answerDueAt: at }) => ({
      at,
      name: `appeal-feedback ${party}`,
      brings: { type: "FeedbackWindowEnded", party },
    }));
}

function endsOfBans(state: AppealingView): Moments {
  return state.appeals.flatMap(({ party, pausedAt, answered }) => [
    ...(pausedAt && !answered ? bansEnd(party, pausedAt, "paused", state) : []),
    ...(answered?.answer === "lifted" ? bansEnd(party, answered.at, "lifted", state) : []),
  ]);
}

function bansEnd(
  party: PartyRef,
  at: Instant,
  because: "paused" | "lifted",
  state: AppealingView,
): Moments {
  const name = because === "paused" ? "appeal-pause" : "appeal-lift";
  return ordersInForce(state, at)
    .filter(({ of, orderedAt }) => of === party && orderedAt <= at)
    .map(({ order }) => ({
      at,
      name: `${name} ${order}`,
      brings: { type: "OrderEnded" as const, order, because },
    }));
}

/** What was paused goes on once the decision stands, unless its time is over by then. */
function resumedBans(state: AppealingView): Moments {
  return state.appeals.flatMap(({ party, pausedAt, answered }) => {
    if (pausedAt === undefined || answered?.answer !== "decision-stands") return [];
    const { at } = answered;
    return ordersOf(state)
      .filter(({ of, until, ended }) => {
        const isPaused = ended?.because === "paused" && ended.at <= at;
        return of === party && isPaused && (until === undefined || until > at);
      })
      .map(({ order }) => ({
        at,
        name: `appeal-resume ${order}`,
        brings: { type: "OrderResumed" as const, order },
      }));
  });
}
