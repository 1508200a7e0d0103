import type { CaseEvent } from "../case/case-event.ts";
import type { PartyRef } from "../party.ts";
import type { Person } from "../person.ts";
import type { Instant } from "../time.ts";

/** Something a member did before any consensus, and what the others say of it. */
export interface LoneAct {
  readonly act: number;
  readonly by: Person;
  readonly actedAt: Instant;
  /** When the committee was told of it. */
  readonly toldAt: Instant;
  readonly ban: { readonly of: PartyRef; readonly until: Instant } | undefined;
  readonly ratifiedBy: readonly Person[];
  readonly opposedBy: readonly Person[];
}

type LoneActEvent = Extract<CaseEvent, { type: "ActedAlone" | "ActRatified" | "ActOpposed" }>;

/** The acts after one more event about them. Whoever changes their mind counts once. */
export function loneActsAfter(acts: readonly LoneAct[], event: LoneActEvent): readonly LoneAct[] {
  const { by } = event;
  if (by === "comity") return acts;
  if (event.type === "ActedAlone") {
    const { act, actedAt, at: toldAt, ban } = event;
    return [...acts, { act, by, actedAt, toldAt, ban, ratifiedBy: [], opposedBy: [] }];
  }
  return acts.map((one) => {
    if (one.act !== event.act) return one;
    const others = (people: readonly Person[]) => people.filter(({ id }) => id !== by.id);
    return event.type === "ActRatified"
      ? { ...one, ratifiedBy: [...others(one.ratifiedBy), by], opposedBy: others(one.opposedBy) }
      : { ...one, ratifiedBy: others(one.ratifiedBy), opposedBy: [...others(one.opposedBy), by] };
  });
}
