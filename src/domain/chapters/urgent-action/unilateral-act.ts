import type { UrgentActionEvent } from "./urgent-action-events.ts";
import type { PartyRef } from "../../values/party.ts";
import type { Doer, Person } from "../../values/person.ts";
import type { Instant } from "../../values/time.ts";

/** What the others make of an act done alone. */
export type Verdict = "ratified" | "reversed";

/** Something a member did before any consensus, and what the others say of it. */
export interface UnilateralAct {
  readonly act: number;
  /**
   * Whose act it is; who passed it on, where an event's organiser did it, or `comity` where they told of it
   * themselves.
   */
  readonly by: Doer;
  readonly isDelegates: boolean;
  readonly actedAt: Instant;
  /** When the committee was told of it. */
  readonly toldAt: Instant;
  readonly ban: { readonly of: PartyRef; readonly until: Instant } | undefined;
  readonly ratifiedBy: readonly Person[];
  readonly opposedBy: readonly Person[];
  /** What enough others decided, for good. */
  readonly settled: Verdict | undefined;
}

type UnilateralActEvent = Extract<
  UrgentActionEvent,
  { type: "ActedAlone" | "ActRatified" | "ActOpposed" }
>;

/** The acts after one more event about them. Whoever changes their mind counts once. */
export function unilateralActsAfter(
  acts: readonly UnilateralAct[],
  event: UnilateralActEvent,
): readonly UnilateralAct[] {
  const { by } = event;
  if (event.type === "ActedAlone") return [...acts, begun(event, by)];
  /* v8 ignore next -- the app reviews nothing; only the type of an actor allows it */
  if (by === "comity") return acts;
  return acts.map((one) => (one.act === event.act ? reviewed(one, event, by) : one));
}

/** Whoever seconded an act has looked at it and stands behind it. */
function begun(
  event: Extract<UnilateralActEvent, { type: "ActedAlone" }>,
  by: Doer,
): UnilateralAct {
  const { act, actedAt, at: toldAt, ban, askedBy, byDelegate } = event;
  const isMembers = by !== "comity";
  return {
    act,
    by: askedBy ?? by,
    isDelegates: byDelegate ?? false,
    actedAt,
    toldAt,
    ban: isMembers ? ban : undefined,
    ratifiedBy: isMembers && askedBy ? [by] : [],
    opposedBy: [],
    settled: undefined,
  };
}

function reviewed(
  one: UnilateralAct,
  event: Exclude<UnilateralActEvent, { type: "ActedAlone" }>,
  by: Person,
): UnilateralAct {
  const others = (people: readonly Person[]) => people.filter(({ id }) => id !== by.id);
  const isRatified = event.type === "ActRatified";
  return {
    ...one,
    ratifiedBy: [...others(one.ratifiedBy), ...(isRatified ? [by] : [])],
    opposedBy: [...others(one.opposedBy), ...(isRatified ? [] : [by])],
    settled: one.settled ?? (event.settles && (isRatified ? "ratified" : "reversed")),
  };
}
