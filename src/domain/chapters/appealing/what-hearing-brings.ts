import { heardAbout, hearingOf, toBeHeard } from "./appeal-hearing.ts";
import {
  type Appeal,
  type AppealingEventBody,
  type AppealingView,
  openAppeals,
} from "./appealing-state.ts";
import { ordersInForce } from "../banning/bans-of-case.ts";
import type { Moment, Surroundings } from "../../kernel/chapter.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";
import { latest } from "../../values/time.ts";

type Moments = readonly Moment<AppealingEventBody>[];

/**
 * What follows by itself: the answer to an appeal; that the time to say something to it is over; and
 * the end of the bans of whoever had them lifted.
 */
export function hearingMoments(state: AppealingView, { config }: Surroundings): Moments {
  const open = openAppeals(state);
  return [
    ...open.flatMap((appeal) => answerOf(appeal, state, config)),
    ...open.flatMap((appeal) => endsOfFeedback(appeal, state, config)),
    ...endsOfBans(state),
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
    const waits = answer === "lifted" && toBeHeard(appeal, state, config).length > 0;
    if (answer && !waits)
      return [
        { at, name: `appeal-answer ${party}`, brings: { type: "AppealAnswered", party, answer } },
      ];
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
  return state.appeals.flatMap(({ party, answered }) => {
    if (answered?.answer !== "lifted") return [];
    const { at } = answered;
    return ordersInForce(state, at)
      .filter(({ of, orderedAt }) => of === party && orderedAt <= at)
      .map(({ order }) => ({
        at,
        name: `appeal-lift ${order}`,
        brings: { type: "OrderEnded" as const, order, because: "lifted" as const },
      }));
  });
}
