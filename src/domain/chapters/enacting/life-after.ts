import {
  type CarriedOut,
  carryingOut,
  type End,
  type Failed,
  type Had,
  hadIn,
  type ActionLife,
  isPaused,
  mayHold,
  type OnWordAlone,
  type Unended,
  type Waiting,
} from "./action-life.ts";
import type { EnactingEvent } from "./enacting-events.ts";
import type { Undone } from "../../values/space-words.ts";

type Event<Type extends EnactingEvent["type"]> = Extract<EnactingEvent, { type: Type }>;

/** An event about a single action. */
export type EventOfAction = Event<
  | "StandingNoted"
  | "StandingKept"
  | "LineDone"
  | "LineFailed"
  | "LineHandedToPeople"
  | "LineLifted"
  | "PartsFound"
  | "PartsCovered"
  | "PartsLeft"
  | "DriftNoticed"
>;

/** How far an action is after it. What a record cannot hold of an action leaves it as it is. */
export function lifeAfter(life: ActionLife, event: EventOfAction): ActionLife {
  switch (event.type) {
    case "StandingNoted":
      return noted(life, olderHad(event));
    case "StandingKept":
      return noted(life, { before: event.before, evidence: event.evidence });
    case "LineDone":
      return done(life, event);
    case "LineFailed":
      return failed(life, event);
    case "LineHandedToPeople":
      return handedToPeople(life, {
        reason: event.reason,
        account: event.whose ?? event.account?.toString(),
      });
    case "LineLifted":
      return lifted(life, event);
    case "PartsFound":
    case "PartsCovered":
    case "PartsLeft":
      return life.is === "carried-out" ? grown(life, event) : life;
    case "DriftNoticed":
      return undone(life, event);
  }
}

function grown(
  before: CarriedOut,
  event: Event<"PartsFound" | "PartsCovered" | "PartsLeft">,
): CarriedOut {
  const { growth: _, ...life } = before;
  switch (event.type) {
    case "PartsFound": {
      const had = life.had && { ...life.had, evidence: event.evidence };
      return { ...life, had, growth: { parts: event.parts } };
    }
    case "PartsCovered":
      return life;
    case "PartsLeft":
      return { ...life, growth: { parts: event.parts, waits: event.reason } };
  }
}

/** What was left to people is tried again; what could not be seen is looked at. */
function growthAfresh({ growth, ...life }: CarriedOut): CarriedOut {
  return growth && growth.parts.length > 0 ? { ...life, growth: { parts: growth.parts } } : life;
}

/** Its order has ended, or had before; one that was paused may end for good meanwhile. */
export function lifeEnded(life: ActionLife, { at, because }: End): ActionLife {
  const end = { at, because };
  switch (life.is) {
    case "ended":
    case "lifted":
      return isPaused(life) ? { ...life, end } : life;
    case "handed-to-people":
      return { is: "ended", end, was: begun(life.had), waits: undefined };
    case "planned":
    case "noted":
    case "carried-out":
    case "undone":
    case "failed":
      return { is: "ended", end, was: life, waits: undefined };
  }
}

/**
 * What was paused goes on. Where it was in place, or may have been, it begins anew, and the place is
 * looked at first: the pause may have reached it or not. What had failed or was undone by hand before
 * stays so.
 */
export function lifeResumed(life: ActionLife): ActionLife {
  if (!isPaused(life)) return life;
  switch (life.was.is) {
    case "planned":
    case "failed":
      return life.was;
    case "undone":
      if (!mayHold(life.was)) return life.was;
      return resumed(life.is, life.was.had);
    case "noted":
    case "carried-out":
      return resumed(life.is, life.was.had);
  }
}

function resumed(is: ActionLife["is"], had: Had | undefined): ActionLife {
  return is === "lifted" ? { is: "planned" } : begun(had);
}

/** What was undone by hand begins anew: what the person has by now is noted before it is taken. */
export function lifeAfresh(life: ActionLife): ActionLife {
  switch (life.is) {
    case "handed-to-people":
      return begun(life.had);
    case "undone":
      return { is: "planned" };
    case "ended":
      return { ...life, waits: undefined };
    case "carried-out":
      return growthAfresh(life);
    case "planned":
    case "noted":
    case "failed":
    case "lifted":
      return life;
  }
}

function begun(had: Had | undefined): Unended {
  return had ? { is: "noted", had } : { is: "planned" };
}

function noted(life: ActionLife, had: Had): ActionLife {
  switch (life.is) {
    case "planned":
    case "noted":
      return { is: "noted", had };
    case "handed-to-people":
    case "carried-out":
    case "undone":
      return { ...life, had };
    case "failed":
    case "ended":
    case "lifted":
      return life;
  }
}

/** People said so, or the app: that it was carried out, and after its end, that it was lifted. */
function done(life: ActionLife, { at, by, proof, seen }: Event<"LineDone">): ActionLife {
  const isWordAlone = by !== "comity" && seen === undefined;
  const basis: OnWordAlone = isWordAlone ? { isWordAlone } : {};
  const carriedOut = {
    is: "carried-out",
    settledAt: at,
    proof,
    had: hadIn(life),
    ...basis,
  } as const;
  return settled(life, carriedOut, undefined, basis);
}

function failed(life: ActionLife, { at }: Event<"LineFailed">): ActionLife {
  return settled(life, { is: "failed", settledAt: at }, "failed");
}

/** What was in place when its order ended is lifted by that; of all else it is what became of it. */
function settled(
  life: ActionLife,
  outcome: CarriedOut | Failed,
  kept: "failed" | undefined,
  basis: OnWordAlone = {},
): ActionLife {
  if (!("was" in life)) return outcome;
  const { end, was } = life;
  if (!isInPlace(was)) return { ...life, was: outcome };
  return { is: "lifted", end, was, liftedAt: outcome.settledAt, kept, ...basis };
}

function handedToPeople(life: ActionLife, waits: Waiting): ActionLife {
  switch (life.is) {
    case "planned":
    case "noted":
    case "handed-to-people":
      return { is: "handed-to-people", waits, had: hadIn(life) };
    case "ended":
      return { ...life, waits };
    case "carried-out":
    case "undone":
    case "failed":
    case "lifted":
      return life;
  }
}

function lifted(life: ActionLife, { at, kept }: Event<"LineLifted">): ActionLife {
  switch (life.is) {
    case "ended":
    case "lifted": {
      const { end, was } = life;
      const left = kept === "blocked-before" ? "restricted-before" : kept;
      return { is: "lifted", end, was, liftedAt: at, kept: left };
    }
    case "planned":
    case "noted":
    case "handed-to-people":
    case "carried-out":
    case "undone":
    case "failed":
      return life;
  }
}

function undone(life: ActionLife, event: Event<"DriftNoticed">): ActionLife {
  switch (life.is) {
    case "carried-out":
    case "undone":
      return { ...life, is: "undone", what: whatWasUndone(event), undoneAt: event.at };
    case "planned":
    case "noted":
    case "handed-to-people":
    case "failed":
    case "ended":
    case "lifted":
      return life;
  }
}

/** Whether what it imposed was put there, undone by hand since or not. */
export function isInPlace(life: ActionLife): boolean {
  const { is } = carryingOut(life);
  return is === "carried-out" || is === "undone";
}

/** What a kind of space of these days would have kept. */
function olderHad(event: Event<"StandingNoted">): Had {
  const { wasBlocked, membership, wasInvited, collaboratedOn } = event;
  const names = collaboratedOn === "unknown" ? collaboratedOn : [...collaboratedOn];
  return {
    before: wasBlocked ? "removed" : "free",
    evidence: { membership, wasInvited, collaboratedOn: names },
  };
}

function whatWasUndone({ what }: Event<"DriftNoticed">): Undone {
  if (what === "unblocked") return "lifted";
  return what === "rejoined" ? "let-in-again" : what;
}
