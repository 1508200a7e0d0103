import type { EnactingEvent } from "./enacting-events.ts";
import type { HumanReason } from "./human-reason.ts";
import type { Undone } from "../../values/space-words.ts";
import type { Evidence, Standing } from "../../values/standing.ts";
import type { Instant } from "../../values/time.ts";

/** How somebody stood in a place before an order of the app's, and what they had there. */
export interface Had {
  readonly before: Standing;
  readonly evidence: Evidence;
}

/** Why the app waits for people, with what it was about to do. */
export interface Waiting {
  readonly reason: HumanReason;
  /** Whose account that is about, where it is somebody else's than the person's. */
  readonly account: string | undefined;
}

/** How an order ended. */
export interface End {
  readonly at: Instant;
  readonly because: Extract<EnactingEvent, { type: "OrderEnded" }>["because"];
}

/** A member says so, and the app did not see it. */
export interface OnWordAlone {
  readonly isWordAlone?: true;
}

/** Ordered; nothing was done about it yet. */
interface Planned {
  readonly is: "planned";
}

/** What the person has was noted; it may have been taken since, by a run that died then. */
interface Noted {
  readonly is: "noted";
  readonly had: Had;
}

/** The app cannot carry it out, and people have to. */
interface HandedToPeople {
  readonly is: "handed-to-people";
  readonly waits: Waiting;
  readonly had: Had | undefined;
}

/** Lists or rooms that came in while an order is in force, noted and not known to be covered. */
export interface Growth {
  readonly parts: readonly string[];
  /** Why the app waits for people there. */
  readonly waits?: HumanReason;
}

/** A ban in force, or any other measure that is done. */
export interface CarriedOut extends OnWordAlone {
  readonly is: "carried-out";
  readonly settledAt: Instant;
  readonly proof: string;
  /** Nothing was noted where people carried it out. */
  readonly had: Had | undefined;
  readonly growth?: Growth;
}

/** Somebody else undid a ban in force, or the platform does not show the account any more. */
interface UndoneByHand extends Omit<CarriedOut, "is"> {
  readonly is: "undone";
  readonly what: Undone;
  readonly undoneAt: Instant;
}

/** It could not be carried out and will not be. */
export interface Failed {
  readonly is: "failed";
  readonly settledAt: Instant;
}

/** What an order can be when it ends; whoever waited for people then waits no more. */
export type Unended = Planned | Noted | CarriedOut | UndoneByHand | Failed;

/** Its order has ended. What it had imposed is to be lifted; people do that where the app waits. */
interface Ended {
  readonly is: "ended";
  readonly end: End;
  readonly was: Unended;
  readonly waits: Waiting | undefined;
}

/** What it had imposed is no more, or was left: to another order, to others, since it failed. */
interface Lifted extends OnWordAlone {
  readonly is: "lifted";
  readonly end: End;
  readonly was: Unended;
  readonly liftedAt: Instant;
  readonly kept: "other-order" | "restricted-before" | "failed" | undefined;
}

/** How far an action is. */
export type ActionLife = Unended | HandedToPeople | Ended | Lifted;

/** What it waits for people for, at its beginning or at its end. */
export function waitingOf(life: ActionLife): Waiting | undefined {
  return "waits" in life ? life.waits : undefined;
}

/** What was noted of the person before. */
export function hadIn(life: ActionLife): Had | undefined {
  const own = carryingOut(life);
  return "had" in own ? own.had : undefined;
}

/** How its order ended, lifted since or not. */
export function endOf(life: ActionLife): End | undefined {
  return "end" in life ? life.end : undefined;
}

/** Whether its order is paused: ended, and may go on. */
export function isPaused(life: ActionLife): life is Ended | Lifted {
  return endOf(life)?.because === "paused";
}

/**
 * Whether what it imposed is there, or may be: of an account that its platform does not show any more
 * nothing is known.
 */
export function mayHold(life: ActionLife): boolean {
  return life.is === "carried-out" || (life.is === "undone" && life.what === "account-gone");
}

/** How far it was carried out, by itself: as it is, or was when its order ended. */
export function carryingOut(life: ActionLife): Unended | HandedToPeople {
  return "was" in life ? life.was : life;
}
