import { belongsInRoom } from "../../domain/chapters/keeping-apart/room.ts";
import { addMinutes, type Instant } from "../../domain/values/time.ts";
import { onward, type CaseAnswer, type CaseLook } from "./case-look.ts";
import type { WithHeard } from "./understand-case.ts";
import { beganToLiveIn, leaveOldPlace, moveCase, movedByOthersUntil } from "../move/move-case.ts";
import type { CaseMemory } from "../observe/case-memory.ts";
import { recordEvents, type RecordedCase } from "../record/record-events.ts";
import { memoryOf } from "../record/remember-case.ts";

/** Where GitHub did not let a room be made. */
const minutesBetweenMoves = 60;

interface RecordedHere {
  /**
   * Not yet for what belongs in a room from the beginning, which leaves no record in the old place,
   * nor where its move there has begun.
   */
  readonly recordedHere: RecordedCase | undefined;
}

export interface Stays extends RecordedHere {
  /** When to try again where the case belongs in a room that could not be made. */
  readonly moveAgainAt: Instant | undefined;
}

export interface Recorded {
  readonly recorded: RecordedCase;
  readonly memory: CaseMemory;
  /** Whether what the record holds is this run's own to show at once. */
  readonly isUnshown: boolean;
  /** To be remembered where the look ends before the record was shown. */
  readonly unshown: CaseMemory;
}

/** A run may have ended in the middle of a move: nothing is recorded in the old place any more. */
export async function finishMove({
  heard,
  remembered,
  ports,
}: CaseLook & WithHeard): Promise<CaseAnswer> {
  const lookAgainAt = movedByOthersUntil(heard, remembered?.unshown, ports);
  if (lookAgainAt !== undefined) {
    const memory = { ...memoryOf(heard, "somebody-was-first"), ...unheard };
    return { stop: { case: "settled", memory, lookAgainAt } };
  }
  const room = ports.moving && (await beganToLiveIn(heard, ports.moving));
  if (!ports.moving || !room) return onward;
  await leaveOldPlace(room, heard, heard.found.branch?.headOid, ports, ports.moving);
  return { stop: { case: "moved", room, byThisRun: false } };
}

export async function recordUnlessItBegins(
  look: CaseLook & WithHeard,
): Promise<CaseAnswer<RecordedHere>> {
  const { history } = look.heard;
  const isLeaving = history.length === 0 || history.at(-1)?.type === "MoveBegun";
  const recordedHere =
    isLeaving && belongsElsewhere(look) ? undefined : await recordEvents(look.heard, look.ports);
  return recordedHere === "somebody-was-first" ? movedOn(look) : { goOn: { recordedHere } };
}

export async function move(look: CaseLook & WithHeard & RecordedHere): Promise<CaseAnswer<Stays>> {
  const { heard, ports, recordedHere } = look;
  if (!ports.moving || !belongsElsewhere(look))
    return { goOn: { moveAgainAt: undefined, recordedHere } };
  if (ports.mayMove?.() === false) {
    const memory = memoryOf(heard, recordedHere ?? "somebody-was-first");
    const unshown = recordedHere?.byThisRun === true && { unshown: recordedHere.headOid };
    return { stop: { case: "waits-to-move", memory: { ...memory, ...unshown, ...unheard } } };
  }
  const moved = await moveCase(heard, recordedHere, ports, ports.moving);
  switch (moved.is) {
    case "moved":
      return { stop: { case: "moved", room: moved.room, byThisRun: true } };
    case "to-look-again": {
      const memory = memoryOf(heard, moved.there ?? recordedHere ?? "somebody-was-first");
      const unshown = moved.there && { unshown: moved.there.headOid };
      return { stop: { case: "moved-on", memory: { ...memory, ...unshown, ...unheard } } };
    }
    case "refused": {
      const moveAgainAt = addMinutes(ports.clock.now(), minutesBetweenMoves);
      return { goOn: { moveAgainAt, recordedHere: moved.there } };
    }
  }
}

/** What waits for a move is in no record: the next look reads the whole thread. */
const unheard = { heardUntil: undefined };

/** Also what should have begun in a room that GitHub did not let be made. */
export async function record(
  look: CaseLook & WithHeard & RecordedHere,
): Promise<CaseAnswer<Recorded>> {
  const { heard, ports, remembered } = look;
  const recorded = look.recordedHere ?? (await recordEvents(heard, ports));
  if (recorded === "somebody-was-first") return movedOn(look);
  const memory = { ...memoryOf(heard, recorded), ...waitingIn(remembered) };
  const isUnshown =
    recorded.byThisRun ||
    remembered?.unshown === recorded.headOid ||
    (ports.room?.beganByThisRun ?? false);
  const unshown = { ...memory, ...(isUnshown && { unshown: recorded.headOid }) };
  return { goOn: { recorded, memory, isUnshown, unshown } };
}

function belongsElsewhere({ heard, ports }: CaseLook & WithHeard): boolean {
  return ports.moving !== undefined && belongsInRoom(heard.state, heard.config);
}

function movedOn({ heard, remembered }: CaseLook & WithHeard): CaseAnswer<never> {
  const memory = { ...memoryOf(heard, "somebody-was-first"), ...waitingIn(remembered) };
  return { stop: { case: "moved-on", memory } };
}

/** The actions that wait are known until the next ones are. */
function waitingIn(remembered: CaseMemory | undefined): Pick<CaseMemory, "notBefore"> {
  const { notBefore } = remembered ?? {};
  return notBefore ? { notBefore } : {};
}
