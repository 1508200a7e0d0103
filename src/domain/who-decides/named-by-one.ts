import type { Moment } from "../kernel/chapter.ts";
import { isSamePerson, type Person } from "../values/person.ts";
import { add, Duration } from "../values/time.ts";
import { isOutOnOneWord } from "./deciding-body.ts";
import type { Naming, WhoDecidesEventBody, WhoDecidesView } from "./who-decides-state.ts";

/** How long one member's word keeps another out, and when the others are told that it ends. */
const holds = Duration.parse("48h");
const untilTold = Duration.parse("24h");

/**
 * What time brings to those who are out on one member's word: the others hear once that it ends, and
 * then it does. A case that was closed meanwhile changes nothing about that, or closing it would keep
 * them out for good.
 */
export function namingsEnd(state: WhoDecidesView): readonly Moment<WhoDecidesEventBody>[] {
  return openNamings(state).map(({ member, at, isNeared }) => {
    const endsAt = add(at, holds);
    return isNeared
      ? { at: endsAt, name: `naming ${member.id}`, brings: { type: "RecusalEnded", member } }
      : {
          at: add(at, untilTold),
          name: `naming ${member.id} ends`,
          brings: { type: "RecusalEndNeared", member, endsAt },
        };
  });
}

/** The namings after the others were told that the newest of a member ends. */
export function namingsNeared(namings: readonly Naming[], member: Person): readonly Naming[] {
  const newest = newestOf(member, namings);
  return namings.map((one) => (one === newest ? { ...one, isNeared: true } : one));
}

/** The naming on account of which somebody is out now; `undefined` for whoever is not, or otherwise. */
export function namingThatHolds(person: Person, state: WhoDecidesView): Naming | undefined {
  return isOutOnOneWord(person, state) ? newestOf(person, state.namings) : undefined;
}

/** Whether that member's word alone has put that person out before: it does so once in a case. */
export function hasPutOut(by: Person, person: Person, { namings }: WhoDecidesView): boolean {
  return namings.some((one) => isSamePerson(one.by, by) && isSamePerson(one.member, person));
}

function openNamings(state: WhoDecidesView): readonly Naming[] {
  return state.namings.filter((one) => one === namingThatHolds(one.member, state));
}

function newestOf(person: Person, namings: readonly Naming[]): Naming | undefined {
  return namings.findLast(({ member }) => isSamePerson(member, person));
}
