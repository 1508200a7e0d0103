import { mentioned } from "../kernel/formatting/people.ts";
import type { Happened } from "../kernel/happening.ts";
import type { Person } from "../values/person.ts";
import type { Cause } from "../values/ids.ts";
import type { HandOverGround } from "./who-decides-events.ts";

const why: Readonly<Record<HandOverGround, string>> = {
  asked: "as the committee asks",
  "too-few-left": "since too few of the committee are left in it",
  "too-few-would-remain": "since too few of the committee would be left in it",
  deadlocked: "since the committee could not agree in time",
  appealed: "since somebody appeals against what the committee decided",
  taken: "since one of it took the case",
  "nobody-available": "since nobody of the committee was there when the report came in",
};

interface InRoom {
  readonly people: readonly Person[];
  readonly state: { readonly room: object | undefined };
  readonly events: readonly Pick<Happened, "type" | "cause">[];
}

/**
 * To those who decide a case from now on, where it is in a room already: they were let in and heard of
 * nothing. A case that moves to a room, or is theirs from its beginning there, says so by that.
 */
export function handedOverText(
  { cause, ground }: { readonly cause: Cause; readonly ground: HandOverGround },
  { people, state, events }: InRoom,
): string | undefined {
  const isTheirsFromTheBeginning = events.some(
    (one) => one.type === "CaseBegunInRoom" && one.cause === cause,
  );
  if (!state.room || isTheirsFromTheBeginning || people.length === 0) return undefined;
  return `${mentioned(people)}: the council decides this case, ${why[ground]}. The status comment of this issue says what is owed.`;
}
