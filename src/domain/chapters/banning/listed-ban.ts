import { z } from "zod";
import { Person } from "../../values/person.ts";
import { Instant } from "../../values/time.ts";
import { OrderId } from "../../values/planned-line.ts";

/**
 * How a ban stands in one place:
 * `ordered`, not carried out yet; `held`, in force; `blocked-before`, somebody else's block was
 * there and stays; `undone-by-hand`, somebody lifted it; `account-gone`, with its account; `failed`, it could not be carried out and
 * will not be; `over`, the order ended and what it had imposed is gone or was left to another.
 */
const PlaceStanding = z.enum([
  "ordered",
  "held",
  "blocked-before",
  "undone-by-hand",
  "account-gone",
  "failed",
  "over",
]);

const ListedPlace = z.strictObject({
  space: z.string().max(60).optional(),
  /** Its organisation on GitHub; a space that people look after has none. */
  organisation: z.string().max(39).optional(),
  standing: PlaceStanding,
});
export type ListedPlace = z.infer<typeof ListedPlace>;

/**
 * A ban as the register of bans lists it, and all that it says of one: it tells neither the case
 * nor who reported.
 */
export const ListedBan = z.strictObject({
  order: OrderId,
  /** Missing where no account is known. */
  person: Person.optional(),
  places: z.array(ListedPlace).max(500),
  from: Instant,
  until: Instant.optional(),
  permanent: z.literal(true).optional(),
  ended: z
    .strictObject({ at: Instant, because: z.enum(["time", "lifted", "reversed", "unratified"]) })
    .optional(),
  /** Since when another case's resolution asks that it end. */
  lift_asked: Instant.optional(),
});
export type ListedBan = z.infer<typeof ListedBan>;

/** The places in organisations on GitHub where the app keeps up a ban now. */
export function organisationsHeld({ places, ended }: ListedBan): readonly string[] {
  if (ended) return [];
  return places.flatMap(({ organisation, standing }) =>
    organisation !== undefined && (standing === "held" || standing === "blocked-before")
      ? [organisation]
      : [],
  );
}

export function isSameOrganisation(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && one.toLowerCase() === other?.toLowerCase();
}

/** Whether this order is what blocks the person there. */
export function holds(ban: ListedBan, whom: Person, organisation: string | undefined): boolean {
  return stands("held", ban, whom, organisation);
}

/** Whether this order is to block the person there, and is not known to do so. */
export function isOrderedFor(
  ban: ListedBan,
  whom: Person,
  organisation: string | undefined,
): boolean {
  return stands("ordered", ban, whom, organisation);
}

function stands(
  standing: ListedPlace["standing"],
  { person, places }: ListedBan,
  whom: Person,
  organisation: string | undefined,
): boolean {
  return (
    person?.id === whom.id &&
    places.some(
      (place) =>
        place.standing === standing && isSameOrganisation(place.organisation, organisation),
    )
  );
}

/** Whether a case has asked another to end an order since, or such an order has ended. */
export function isLiftNews(before: readonly ListedBan[], after: readonly ListedBan[]): boolean {
  return after.some(({ order, lift_asked, ended }) => {
    const was = before.find((ban) => ban.order === order);
    const isAsked = lift_asked !== undefined && was?.lift_asked === undefined;
    return isAsked || (lift_asked !== undefined && ended !== undefined && !was?.ended);
  });
}
