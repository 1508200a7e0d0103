import { nextMoment } from "../../domain/case/next-moment.ts";
import type { CodeName, NodeId } from "../../domain/values/ids.ts";
import { hasOpenWork } from "../../domain/chapters/banning/open-work.ts";
import { belongsInRoom } from "../../domain/chapters/keeping-apart/room.ts";
import { addMinutes, earliest, type Instant } from "../../domain/values/time.ts";
import { Terminal } from "../../ports/errors.ts";
import { enforceLines } from "../enforcement/enforce-lines.ts";
import type { Enforced } from "../enforcement/enforced.ts";
import { keepRegister } from "../enforcement/keep-register.ts";
import { beganToLiveIn, leaveOldPlace, moveCase } from "../move/move-case.ts";
import type { CasePorts } from "../ports/case-ports.ts";
import { desiredSurface } from "../show/desired-surface.ts";
import { hearCase, type HeardCase } from "../hear/hear-case.ts";
import type { CaseMemory } from "../observe/case-memory.ts";
import { memoryOf } from "../record/remember-case.ts";
import { observeCase } from "../observe/observe-case.ts";
import { thawedNotice } from "../../messages/frozen-notice.ts";
import { doubtRecord, type Doubt } from "../trust/doubt-record.ts";
import { planThawed } from "../trust/plan-frozen.ts";
import { planShow } from "../show/plan-show.ts";
import { keepResolution } from "../resolution/keep-resolution.ts";
import { recordEvents, type RecordedCase } from "../record/record-events.ts";
import { settleGrants } from "./settle-grants.ts";
import { sendLetters } from "./send-letters.ts";

export type CaseOutcome =
  /** No case, or none yet: while no config is adopted, reports wait. */
  | { readonly case: "none" }
  /** The record has moved on since it was read: look again at once. */
  | { readonly case: "moved-on"; readonly memory: CaseMemory }
  /** The case lives in this room now; its record was begun there by this run, or by one before. */
  | { readonly case: "moved"; readonly room: CodeName; readonly byThisRun: boolean }
  /** The register is not where set-up looked at it: set-up first. */
  | { readonly case: "register-moved-on"; readonly memory?: CaseMemory }
  | Doubt
  | {
      readonly case: "settled";
      readonly memory: CaseMemory;
      readonly lookAgainAt: Instant | undefined;
    };

/** After this long, what another run has written is seen, and what is missing may be added. */
const settlingMinutes = 2;

/** Where GitHub did not let a room be made. */
const minutesBetweenMoves = 60;

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
  if (!ports.room && found.observation.registerHead !== ports.register.headOid)
    return { case: "register-moved-on" };
  if (found.trust !== "trusted")
    return doubtRecord(found, found.trust.distrusted, doubtedSince, remembered, ports);
  const heard = await hearCase(found, ports);
  if (!heard) return { case: "none" };
  const livesIn = ports.moving && (await beganToLiveIn(heard, ports.moving));
  if (ports.moving && livesIn) {
    await leaveOldPlace(livesIn, heard, ports, ports.moving);
    return { case: "moved", room: livesIn, byThisRun: false };
  }
  const belongsElsewhere = ports.moving && belongsInRoom(heard.state, heard.config);
  // What belongs in a room from the beginning leaves no record in the old place.
  let recorded =
    belongsElsewhere && heard.history.length === 0 ? undefined : await recordEvents(heard, ports);
  if (ports.moving && belongsElsewhere && recorded !== "somebody-was-first") {
    const moved = await moveCase(heard, recorded, ports, ports.moving);
    if (moved === "look-again")
      return { case: "moved-on", memory: memoryOf(heard, recorded ?? "somebody-was-first") };
    if (moved !== "refused") return { case: "moved", room: moved, byThisRun: true };
  }
  const retryAt = belongsElsewhere && addMinutes(ports.clock.now(), minutesBetweenMoves);
  recorded ??= await recordEvents(heard, ports);
  const { notBefore: waiting } = remembered ?? {};
  const memory = { ...memoryOf(heard, recorded), ...(waiting && { notBefore: waiting }) };
  if (recorded === "somebody-was-first") return { case: "moved-on", memory };
  const isUnshown =
    recorded.byThisRun ||
    remembered?.unshown === recorded.headOid ||
    (ports.room?.beganByThisRun ?? false);
  const unshown = { ...memory, ...(isUnshown && { unshown: recorded.headOid }) };
  const register = await keepRegister(heard.state, ports);
  if (register === "moved-on") return { case: "register-moved-on", memory: unshown };
  await ports.room?.keepAccess(heard.state, heard.config);

  const deciding = await keepResolution(heard, ports);
  if (deciding === "look-again") return { case: "moved-on", memory: unshown };

  const settledAt = addMinutes(recorded.committedAt, settlingMinutes);
  const mayCreate = isUnshown || settledAt <= ports.clock.now();
  const board = ports.board();
  const surface = desiredSurface(
    heard.events,
    heard.config,
    recorded,
    ports.commands,
    ports.emergencySheet,
    deciding.shown,
  );
  const plan = planShow(found.observation, surface, {
    mayAddComments: mayCreate,
    hasBoard: board !== undefined,
  });
  const steps = [...plan.steps, ...deciding.steps, ...planThawed(found.observation, thawedNotice)];
  if (steps.length > 0) await ports.repository.show(issue, board, steps);

  if ((await settleGrants(heard, recorded, ports)) === "settled")
    return { case: "moved-on", memory };
  if (register instanceof Terminal) throw register;
  const own = { ...recorded, byThisRun: isUnshown };
  const enforced = await enforce(heard, own, remembered, register, ports);
  if (enforced === "register-moved-on") return { case: enforced };
  const { notBefore } = enforced;
  if (enforced.recorded !== "nothing")
    return { case: "moved-on", memory: { ...memory, notBefore, ...unshownAfter(enforced) } };
  await sealAsClosed(heard, recorded, ports);
  if (deciding.failure) throw deciding.failure;
  if (deciding.lookAgain === "at-once") return { case: "moved-on", memory };
  const letters = await sendLetters(heard, recorded, mayCreate, ports);
  if (letters === "sent") return { case: "moved-on", memory };
  const postponed = plan.postponed || letters === "postponed";
  return {
    case: "settled",
    memory: { ...memory, notBefore },
    lookAgainAt: lookAgainAt(
      heard,
      postponed && settledAt,
      retryAt,
      deciding.lookAgain,
      ...notBefore.values(),
    ),
  };
}

/**
 * Carries lines out. In a room nobody has compared the register with GitHub in this look, unless it
 * was just written: another case may have ordered what this one is about to lift.
 */
async function enforce(
  heard: HeardCase,
  recorded: RecordedCase,
  remembered: CaseMemory | undefined,
  register: "as-it-was" | "written",
  ports: CasePorts,
): Promise<Enforced | "register-moved-on"> {
  const { state, config } = heard;
  const isUnsure = ports.room !== undefined && register === "as-it-was";
  if (isUnsure && hasOpenWork(state, config)) {
    const headOid = await ports.bans.registerHead();
    if (headOid !== ports.register.headOid) return "register-moved-on";
  }
  return enforceLines(heard, recorded, remembered?.notBefore ?? new Map(), ports);
}

/** What this run recorded just now is its own to show. */
function unshownAfter({ recorded }: Enforced): Pick<CaseMemory, "unshown"> {
  return typeof recorded === "string" ? {} : { unshown: recorded.headOid };
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
  { state, config, isAgreedAt }: HeardCase,
  ...others: readonly (Instant | false | undefined)[]
): Instant | undefined {
  const instants = [nextMoment(state, config, isAgreedAt)?.at, ...others];
  return earliest(instants.filter((at) => at !== undefined && at !== false));
}
