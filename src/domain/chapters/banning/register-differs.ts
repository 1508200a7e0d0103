import { type ListedBan, type ListedPlace, placeListed } from "./listed-ban.ts";
import { isSamePlace } from "../../values/place.ts";
import type { OrderId } from "../../values/planned-action.ts";

/** An order of which the register and the records do not say the same, and in what; or which of them lacks it. */
export interface Difference {
  readonly order: OrderId;
  readonly in: "register" | "records" | "person" | "places" | "accounts" | "end";
}

/**
 * The first order, by the time at which it was given, that the records know and the register does not
 * list so; where there is none, the first that it lists and no record knows, which may be in a room. How
 * it is carried out is not compared.
 *
 * @param ordered what the records say
 */
export function firstDifference(
  ordered: readonly ListedBan[],
  listed: readonly ListedBan[],
): Difference | undefined {
  const inTime = ordered.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  for (const said of inTime) {
    const { order } = said;
    const there = listed.find((ban) => ban.order === order);
    const part = there ? differingPart(said, there) : "register";
    if (part) return { order, in: part };
  }
  const unknown = listed.find(({ order }) => !ordered.some((ban) => ban.order === order));
  return unknown && { order: unknown.order, in: "records" };
}

function differingPart(one: ListedBan, other: ListedBan): Difference["in"] | undefined {
  if (one.person?.id !== other.person?.id) return "person";
  const places = one.places.map((place, i) => [place, other.places[i]] as const);
  const isElsewhere = places.some(([a, b]) => !b || !isThere(a, b));
  if (isElsewhere || one.places.length !== other.places.length) return "places";
  if (places.some(([a, b]) => a.account !== b?.account)) return "accounts";
  return endOf(one) === endOf(other) ? undefined : "end";
}

function isThere(one: ListedPlace, other: ListedPlace): boolean {
  const place = placeListed(one);
  const there = placeListed(other);
  return place || there ? isSamePlace(place, there) : one.space === other.space;
}

function endOf({ until, permanent, ended }: ListedBan): string {
  return JSON.stringify([until, permanent, ended?.at, ended?.because]);
}
