import type { LetterKind } from "./corresponding-events.ts";
import type { CorrespondingView } from "./corresponding-state.ts";
import { isLeftAlone } from "../intake/intake-state.ts";
import { lengthIn } from "../../kernel/length.ts";
import { acknowledgementLength } from "../reporting/acknowledgement.ts";
import { isSeenToElsewhere, withdrawalOf } from "../reporting/still-owed.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";
import type { PartyRef } from "../../values/party.ts";
import { add, Duration, type Instant } from "../../values/time.ts";

/**
 * What somebody with a private code sees: letters to them alone, and their own wishes. Nothing of what
 * was reported or is being done, by whom or when.
 */
export interface PrivatePage {
  /** When what they sent arrived. */
  readonly arrivedAt: Instant;
  /** Newest first, word for word. */
  readonly letters: readonly {
    readonly letter: LetterKind;
    readonly text: string;
    readonly sentAt: Instant;
  }[];
  /** Whether the newest of them asks something that they have not answered here. */
  readonly isAsked: boolean;
  /** Whether they were told a plan and have not said what they think of it. */
  readonly mayObject: boolean;
  readonly isLeftAlone: boolean;
  readonly isTakenBack: boolean;
  /** A day on which it makes sense to look again, whatever is done until then. */
  readonly lookAgainAt: Instant;
}

const aWeek = Duration.parse("7d");

export function privatePageOf(
  state: CorrespondingView,
  party: PartyRef,
  { clocks }: Pick<AdoptedConfig, "clocks">,
  now: Instant,
): PrivatePage {
  const letters = state.letters.flatMap(({ letter, text, leftAt, until, party: to }) =>
    to === party && leftAt !== undefined ? [{ letter, text, sentAt: leftAt, until }] : [],
  );
  const messages = state.messages.filter((one) => one.party === party);
  const lastSent = (letter: LetterKind) => letters.findLast((one) => one.letter === letter)?.sentAt;
  const asked = lastSent("question");
  const planned = lastSent("resolution");
  const newest = letters.at(-1);
  const promised = letters.findLast(({ until }) => until !== undefined)?.until;
  return {
    arrivedAt: state.receivedAt,
    letters: letters.map(({ letter, text, sentAt }) => ({ letter, text, sentAt })).toReversed(),
    isAsked: asked !== undefined && !messages.some(({ at }) => at >= asked),
    mayObject:
      planned !== undefined &&
      lastSent("outcome") === undefined &&
      !messages.some(({ what, at }) => at >= planned && /^(accepts|objects)$/.test(what)),
    isLeftAlone: isLeftAlone(party, state),
    isTakenBack: withdrawalOf(party, state) !== undefined && !isSeenToElsewhere(party, state),
    lookAgainAt:
      promised !== undefined && promised > now
        ? promised
        : weeklyAfter(
            newest?.sentAt ?? add(state.receivedAt, lengthIn(clocks, acknowledgementLength)),
            now,
          ),
  };
}

/** A day of their own, or the first of the weeks after it that is still to come. */
function weeklyAfter(first: Instant, now: Instant): Instant {
  return first > now ? first : weeklyAfter(add(first, aWeek), now);
}
