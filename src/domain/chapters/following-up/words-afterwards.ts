import type { FollowingUpCommand } from "./following-up-commands.ts";
import type { FollowingUpDecision, FollowingUpView } from "./following-up-state.ts";
import { type Order, ordersOf } from "../banning/bans-of-case.ts";
import { unknownAmong } from "../reporting/correspondence.ts";
import { notOwedSince } from "../reporting/still-owed.ts";
import type { Telling } from "../reporting/reporting-events.ts";
import type { Asking } from "../../kernel/asking.ts";
import type { PromiseClock } from "../../kernel/promise-clock.ts";
import { refuse } from "../../kernel/refusal.ts";
import { type PartyRef, roleOf } from "../../values/party.ts";
import { add, Duration, earliest, type Instant, latest } from "../../values/time.ts";

const twoWeeks = Duration.parse("14d");
const threeDays = Duration.parse("3d");

type WordClock = PromiseClock & { readonly party: PartyRef };

/** A reporter said, when they were told the outcome, whether they want to hear from the committee. */
export function answerFollowUp(
  { whom: party, isWanted }: Extract<FollowingUpCommand, { type: "AnswerFollowUp" }>,
  { state }: Asking<FollowingUpView>,
): FollowingUpDecision {
  if (roleOf(party) !== "reporter") return refuse("follow-up-is-for-reporters", party);
  return unknownAmong([party], state) ?? [{ type: "FollowUpAnswered", party, isWanted }];
}

/** Two weeks after enactment, for each reporter who wants that: how are they, does it hold? */
export function checkInClocks(state: FollowingUpView): readonly WordClock[] {
  const enactedAt = state.deliberation.agreed.findLast((one) => one.enactedAt)?.enactedAt;
  if (enactedAt === undefined) return [];
  return wanting(state).map(({ party, at }) => ({
    name: "check-in",
    party,
    startedAt: enactedAt,
    dueAt: latest(add(enactedAt, twoWeeks), at),
    metAt: toldAt(party, "check-in", enactedAt, state),
  }));
}

/**
 * Word of the end of a ban: before it, once it nears, to each reporter who wants that; and to the
 * person themselves when it has ended.
 */
export function endOfBanClocks(state: FollowingUpView): readonly WordClock[] {
  return ordersOf(state).flatMap((order) => [
    ...beforeTheEnd(order, state),
    ...afterTheEnd(order, state),
  ]);
}

function beforeTheEnd({ order, ended }: Order, state: FollowingUpView): readonly WordClock[] {
  const nears = state.orderNotes.findLast((one) => one.order === order && one.what === "end-nears");
  if (nears?.dueAt === undefined) return [];
  const { at: startedAt, dueAt } = nears;
  const isOver = ended && ended.because !== "paused" && ended.at < dueAt;
  const endedAt = isOver ? [ended.at] : [];
  return wanting(state).map(({ party }) => {
    const said = toldAt(party, "end-of-ban", startedAt, state);
    const metAt = earliest([...endedAt, ...(said ? [said] : [])]);
    return { name: "end of a ban", party, startedAt, dueAt, metAt };
  });
}

function afterTheEnd({ of: party, ended }: Order, state: FollowingUpView): readonly WordClock[] {
  if (!ended || ended.because === "paused" || !party) return [];
  const { at: startedAt } = ended;
  const dueAt = add(startedAt, threeDays);
  // Whoever appealed and hears what came of it hears that.
  const said = [
    toldAt(party, "end-of-ban", startedAt, state),
    ...(ended.because === "lifted" ? [toldAt(party, "outcome", startedAt, state)] : []),
  ];
  const metAt = earliest(said.filter((at) => at !== undefined));
  return [{ name: "end of a ban", party, startedAt, dueAt, metAt }];
}

/** Whoever wants that, and has not taken the report back since. */
function wanting(state: FollowingUpView): FollowingUpView["wishes"] {
  return state.wishes.filter(({ isWanted, party, at }) => {
    const withdrawnAt = notOwedSince(party, "check-in", state);
    return isWanted && (withdrawnAt === undefined || withdrawnAt <= at);
  });
}

/** When they were first told that since then; at once where they cannot be told anything. */
function toldAt(
  party: PartyRef,
  what: Telling,
  since: Instant,
  { tellings, ruledOut }: FollowingUpView,
): Instant | undefined {
  const told = tellings.filter((one) => one.party === party && one.what === what);
  const cannot = ruledOut.filter((one) => one.party === party && one.for === "tell");
  return earliest([
    ...told.map(({ at }) => at).filter((at) => at >= since),
    ...cannot.map(({ at }) => latest(at, since)),
  ]);
}
