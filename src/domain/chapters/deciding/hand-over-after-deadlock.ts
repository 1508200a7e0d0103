import { deadlockClock } from "./deadlock.ts";
import type { DecidingEventBody, DecidingView } from "./deciding-state.ts";
import type { Moment, Surroundings } from "../../kernel/chapter.ts";
import { afterStandstill } from "../../kernel/standstill.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";
import { Duration, latest, subtract, type Instant } from "../../values/time.ts";
import { whyNotHandOver } from "../../who-decides/hand-over.ts";

/** What a deadlock brings: that the council is about to take over, said once, and that it does. */
export function handOverMoments(
  state: DecidingView,
  { config, isAgreedAt }: Surroundings,
): readonly Moment<DecidingEventBody>[] {
  const moments = deadlockMoments(state, config);
  if (!moments) return [];
  const { nearsAt, handsOverAt, dueAt } = moments;
  const isSaid = nearsAt >= handsOverAt || state.deliberation.handOverNeared.includes(dueAt);
  const nears = { type: "HandOverNeared" as const, dueAt };
  const handedOver = { type: "CaseHandedOver", to: "council", ground: "deadlocked" } as const;
  return [
    ...(isSaid ? [] : [{ at: nearsAt, name: "hand-over nears", brings: nears }]),
    ...(isAgreedAt(handsOverAt)
      ? []
      : [{ at: handsOverAt, name: "hand-over", brings: handedOver }]),
  ];
}

const twoDays = Duration.parse("48h");

/** What a deadlock brings: that the council is about to take over, and that it does. */
interface DeadlockMoments {
  /** When it is said who will be able to read the case. */
  readonly nearsAt: Instant;
  readonly handsOverAt: Instant;
  readonly dueAt: Instant;
}

/**
 * When the council takes over, or `undefined` while the committee still may agree for ever, since
 * there is no council that can. A council that could take over only later does so then and not
 * before: nothing is handed over in the past.
 */
function deadlockMoments(state: DecidingView, config: AdoptedConfig): DeadlockMoments | undefined {
  const clock = deadlockClock(state, config.clocks);
  if (!clock || clock.metAt !== undefined || clock.pausedAt !== undefined) return undefined;
  if (whyNotHandOver(state, config)) return undefined;
  const { dueAt, startedAt, standstills = [] } = clock;
  const { postponed } = state.deliberation;
  const isPast = state.asOf > dueAt || config.adoptedAt > dueAt;
  return {
    dueAt,
    nearsAt: afterStandstill(
      latest(postponed?.at ?? startedAt, subtract(dueAt, twoDays)),
      standstills,
    ),
    handsOverAt: isPast ? latest(dueAt, state.asOf, config.adoptedAt) : dueAt,
  };
}
