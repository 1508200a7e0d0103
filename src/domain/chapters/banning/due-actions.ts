import { isAppAction, type AppAction } from "./app-action.ts";
import type { BanningView } from "./banning-state.ts";
import { isBeingLifted, type ListedNow, outrankedUntil } from "./between-orders.ts";
import { isToBegin } from "../enacting/action-standing.ts";
import type { Action } from "../enacting/action.ts";
import type { OwnReason } from "../enacting/human-reason.ts";
import { isTimeToTake } from "../enacting/time-to-take.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";
import { isInSpaces } from "../../values/measure.ts";
import { isSamePerson } from "../../values/person.ts";
import { isOnGitHub } from "../../values/place.ts";
import { placeOfApp } from "../../values/planned-action.ts";
import type { Instant } from "../../values/time.ts";
import { rosterOf } from "../../who-decides/deciding-body.ts";

/** What the app is to do now about the actions of a case. */
export interface DueActions {
  readonly impose: readonly AppAction[];
  readonly handOver: readonly { readonly action: Action; readonly reason: OwnReason }[];
  /** Their place is between two orders: look again in a moment. */
  readonly postponed: readonly AppAction[];
  /** Mutes of whom a ban keeps out: look again by then. */
  readonly outranked: readonly { readonly action: AppAction; readonly until: Instant }[];
}

interface Surroundings extends ListedNow {
  readonly config: AdoptedConfig;
}

/** The most people who lose access by one decision without anybody looking twice. */
const mostPeople = 3;

/**
 * Which bans are to be carried out now: ordered, not settled, not waiting for anybody, and the time
 * their measure names has come. More than three people in one look of one case wait for a second,
 * those aside whom members banned alone: how many one orders has its own bound, and what is urgent
 * does not wait for what is not.
 */
export function dueActions(state: BanningView, { config, ...listedNow }: Surroundings): DueActions {
  const waiting = state.actions.filter(
    (action) => isWaiting(action) && isTimeToTake(action, state),
  );
  const whoCannot = waiting.map((action) => ({ action, reason: whyPeople(action, config) }));
  const all = whoCannot.flatMap(({ action, reason }) =>
    !reason && isAppAction(action) ? [action] : [],
  );
  const outranked = all.flatMap((action) => {
    const until = outrankedUntil(action, state.actions, listedNow);
    return until === undefined ? [] : [{ action, until }];
  });
  const able = all.filter((one) => !outranked.some(({ action }) => action === one));
  const unseconded = able.filter(({ isSeconded, act }) => !isSeconded && act === undefined);
  const isTooMany = new Set(unseconded.map(whose)).size > mostPeople;
  const meant = isTooMany ? able.filter((action) => !unseconded.includes(action)) : able;
  const isLate = (action: AppAction) => isBeingLifted(action, state.actions, listedNow);
  return {
    impose: meant.filter((action) => !isLate(action)),
    postponed: meant.filter(isLate),
    outranked,
    handOver: [
      ...whoCannot.flatMap(({ action, reason }) => (reason ? [{ action, reason }] : [])),
      ...(isTooMany ? unseconded : []).map((action) => {
        return { action, reason: "more-than-three-people" as const };
      }),
    ],
  };
}

function isWaiting(action: Action): boolean {
  return action.order !== undefined && placeOfApp(action) !== undefined && isToBegin(action.life);
}

/** Whose ban it is: accounts of one person are one. */
function whose({ person, account, measure }: AppAction): string {
  if (person) return `${person.id}`;
  return isInSpaces(measure) ? measure.of : `${account}`;
}

function whyPeople(
  { person, account, act, place }: Action,
  config: AdoptedConfig,
): OwnReason | undefined {
  if (account !== undefined && !person) return undefined;
  if (!person) return isOnGitHub(place) ? "no-account-known" : "no-account-there";
  if (person.login.endsWith("[bot]")) return "is-bot";
  const isOnRoster = rosterOf(config).some((member) => isSamePerson(member, person));
  return isOnRoster && act !== undefined ? "is-on-roster" : undefined;
}
