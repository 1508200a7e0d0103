import { mentioned } from "../kernel/formatting/people.ts";
import type { Person } from "../values/person.ts";
import type { Instant } from "../values/time.ts";
import type { HandOverGround } from "../who-decides/who-decides-events.ts";

const why: Readonly<Record<HandOverGround, string>> = {
  asked: "as the committee asks",
  "too-few-left": "since too few of the committee are left in it",
  "too-few-would-remain": "since too few of the committee would be left in it",
  deadlocked: "since the committee could not agree in time",
  appealed: "since somebody appeals against what the committee decided",
  taken: "since one of it took the case",
  "nobody-available": "since nobody of the committee was there when the report came in",
};

/**
 * To those who decide a case from now on, where it is in a room already: they were let in and heard of
 * nothing. A case that moves to a room says so there.
 */
export function handedOverText(
  { at, ground }: { readonly at: Instant; readonly ground: HandOverGround },
  {
    people,
    state: { room },
  }: {
    readonly people: readonly Person[];
    readonly state: { readonly room: { readonly since: Instant } | undefined };
  },
): string | undefined {
  if (!room || room.since >= at || people.length === 0) return undefined;
  return `${mentioned(people)}: the council decides this case, ${why[ground]}. The status comment of this issue says what is owed.`;
}
