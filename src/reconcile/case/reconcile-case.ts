import { nextMoment } from "../../domain/clocks/next-moment.ts";
import type { NodeId } from "../../domain/ids.ts";
import { addMinutes, earliest, type Instant } from "../../domain/time.ts";
import type { CasePorts } from "./case-ports.ts";
import { desiredSurface } from "./desired-surface.ts";
import { hearCase, type HeardCase } from "./hear-case.ts";
import type { CaseMemory } from "./case-memory.ts";
import { memoryOf } from "./remember-case.ts";
import { observeCase } from "./observe-case.ts";
import { thawedNotice } from "../../messages/frozen-notice.ts";
import { doubtRecord, type Doubt } from "../trust/doubt-record.ts";
import { planThawed } from "../trust/plan-frozen.ts";
import { planShow } from "./plan-show.ts";
import { recordEvents, type RecordedCase } from "./record-events.ts";
import { sendLetters } from "./send-letters.ts";

export type CaseOutcome =
  /** No case, or none yet: while no config is adopted, reports wait. */
  | { readonly case: "none" }
  /** The record has moved on since it was read: look again at once. */
  | { readonly case: "moved-on"; readonly memory: CaseMemory }
  /** The register is not where set-up looked at it: set-up first. */
  | { readonly case: "register-moved-on" }
  | Doubt
  | {
      readonly case: "settled";
      readonly memory: CaseMemory;
      readonly lookAgainAt: Instant | undefined;
    };

/** After this long, what another run has written is seen, and what is missing may be added. */
const settlingMinutes = 2;

/**
 * One look at a case: observe, hear, decide, record, show, act. Safe to repeat and to interrupt
 * after any request; the next look goes on from what is true on GitHub then.
 */
export async function reconcileCase(
  issue: NodeId,
  remembered: CaseMemory | undefined,
  doubtedSince: Instant | undefined,
  ports: CasePorts,
): Promise<CaseOutcome> {
  const found = await observeCase(issue, remembered, ports);
  if (!found) return { case: "none" };
  if (found.observation.registerHead !== ports.register.headOid)
    return { case: "register-moved-on" };
  if (found.trust !== "trusted")
    return doubtRecord(found, found.trust.distrusted, doubtedSince, remembered, ports);
  const heard = await hearCase(found, ports);
  if (!heard) return { case: "none" };
  const recorded = await recordEvents(heard, ports);
  const memory = memoryOf(heard, recorded);
  if (recorded === "somebody-was-first") return { case: "moved-on", memory };

  const settledAt = addMinutes(recorded.committedAt, settlingMinutes);
  const mayCreate = recorded.byThisRun || settledAt <= ports.clock.now();
  const board = ports.board();
  const surface = desiredSurface(heard.events, heard.config, recorded, ports.commands);
  const plan = planShow(found.observation, surface, {
    mayAddComments: mayCreate,
    hasBoard: board !== undefined,
  });
  const steps = [...plan.steps, ...planThawed(found.observation, thawedNotice)];
  if (steps.length > 0) await ports.repository.show(issue, board, steps);

  await sealAsClosed(heard, recorded, ports);
  const letters = await sendLetters(heard, recorded, mayCreate, ports);
  if (letters === "sent") return { case: "moved-on", memory };
  const postponed = plan.postponed || letters === "postponed";
  return { case: "settled", memory, lookAgainAt: lookAgainAt(heard, postponed && settledAt) };
}

/** The record of a closed case lies under `closed/`. */
async function sealAsClosed(
  { found, state }: HeardCase,
  { headOid }: RecordedCase,
  { repository }: CasePorts,
): Promise<void> {
  const isClosed = state.closed !== undefined;
  const isSealed = found.branch?.sealed ?? false;
  if (isClosed !== isSealed) await repository.seal(found.codeName, headOid, isClosed);
}

function lookAgainAt(
  { state, config }: HeardCase,
  settledAt: Instant | false,
): Instant | undefined {
  const moment = nextMoment(state, config)?.at;
  return earliest([...(moment ? [moment] : []), ...(settledAt ? [settledAt] : [])]);
}
