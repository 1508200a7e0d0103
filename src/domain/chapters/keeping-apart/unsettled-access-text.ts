import type { UnsettledAccess } from "./unsettled-access.ts";
import { named } from "../../kernel/formatting/people.ts";

/** What the status comment says of people whose access to a room is not settled: a sentence or two of each kind. */
export function unsettledAccessText(unsettled: readonly UnsettledAccess[]): string {
  const those = (is: UnsettledAccess["is"]) =>
    unsettled.filter((one) => one.is === is).map(({ person }) => person);
  const [kept, hidden, left] = [those("not-invited"), those("not-shown"), those("may-still-read")];
  return [
    kept.length > 0
      ? ` **${named(kept)} cannot read this yet: GitHub does not let Comity invite ${who(kept)}.** An organisation owner can allow it (*Organization settings → Member privileges → Outside collaborators*), make ${members(kept)} of the organisation, or let ${who(kept)} in by hand (*Settings → Collaborators and teams*, role *Triage*). Comity tries again at least once a day.`
      : "",
    hidden.length > 0
      ? ` **Whether ${named(hidden)} can read this cannot be known:** GitHub does not show ${accounts(hidden)}.`
      : "",
    left.length > 0
      ? ` **Whether ${named(left)} can still read this cannot be known:** GitHub does not show ${accounts(left)}, and Comity can take nothing from what it is not shown. An organisation owner looks under *Settings → Collaborators and teams*.`
      : "",
  ].join("");
}

function who(people: readonly unknown[]): string {
  return people.length === 1 ? "that person" : "those people";
}

function members(people: readonly unknown[]): string {
  return people.length === 1 ? "that person a member" : "those people members";
}

function accounts(people: readonly unknown[]): string {
  return people.length === 1
    ? "that account, which is gone or hidden as spam"
    : "those accounts, which are gone or hidden as spam";
}
