import { z } from "zod";
import { Person } from "../../values/person.ts";
import { isSameAccount, type Whom } from "../../values/account-there.ts";
import { isSamePlace, organisationPlace, Place } from "../../values/place.ts";
import { OrderId } from "../../values/planned-action.ts";
import type { Restriction } from "../../values/standing.ts";
import { Instant } from "../../values/time.ts";

/**
 * How a ban stands in one place:
 * `ordered`, not carried out yet; `held`, in force; `restricted-before` (`blocked-before` in older
 * ones), somebody else had put them out and it stays so; `undone-by-hand`, somebody lifted it;
 * `account-gone`, the platform does not show the account any more: gone, or hidden; `failed`, it could not be carried out and will not be; `over`,
 * the order ended and what it had imposed is gone or was left to another.
 */
const PlaceStanding = z.enum([
  "ordered",
  "held",
  "restricted-before",
  "blocked-before",
  "undone-by-hand",
  "account-gone",
  "failed",
  "over",
]);

const ListedPlace = z.strictObject({
  space: z.string().max(60).optional(),
  /** In older registers, for an organisation on GitHub. */
  organisation: z.string().max(39).optional(),
  standing: PlaceStanding,
  /** Muted there, and not put out. */
  muted: z.literal(true).optional(),
  /** Where the app works; a space that people look after has none. */
  place: Place.omit({ steward: true }).optional(),
  /** The id of the account there, where that is none of GitHub's. */
  account: z.string().min(1).max(320).optional(),
});
export type ListedPlace = z.infer<typeof ListedPlace>;

/** Where the app works, which older registers name otherwise. */
export function placeListed({ place, organisation }: ListedPlace): Place | undefined {
  return place ?? (organisation === undefined ? undefined : organisationPlace(organisation));
}

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
    .strictObject({
      at: Instant,
      because: z.enum(["time", "lifted", "reversed", "unratified", "paused"]),
    })
    .optional(),
  /** Since when another case's resolution asks that it end. */
  lift_asked: Instant.optional(),
});
export type ListedBan = z.infer<typeof ListedBan>;

const keptUp: ReadonlySet<string> = new Set<ListedPlace["standing"]>([
  "held",
  "restricted-before",
  "blocked-before",
]);

/** What an order puts on an account in a place, or is to. */
export interface Hold extends Whom {
  readonly place: Place;
  readonly restriction: Restriction;
}

/** Whether two orders do the same to the same account: a mute below a ban is another thing. */
export function isSameHold(one: Hold, other: Hold): boolean {
  return (
    one.restriction === other.restriction &&
    isSamePlace(one.place, other.place) &&
    isSameAccount(one, other)
  );
}

/** The places where the app keeps up a ban now. */
export function placesHeld(ban: ListedBan): readonly Hold[] {
  return placesStanding(ban, (standing) => keptUp.has(standing));
}

function placesStanding(
  ban: ListedBan,
  is: (standing: ListedPlace["standing"]) => boolean,
): readonly Hold[] {
  if (ban.ended) return [];
  return ban.places
    .filter(({ standing }) => is(standing))
    .flatMap((one) => holdListed(one, ban) ?? []);
}

function holdListed(listed: ListedPlace, { person }: ListedBan): Hold | undefined {
  const place = placeListed(listed);
  const restriction = listed.muted ? "muted" : "removed";
  return place && { place, person, account: listed.account, restriction };
}

/** Whether this order is what keeps the person out there, or may be: the account may be hidden. */
export function holds(ban: ListedBan, hold: Hold): boolean {
  return stands("held", ban, hold) || stands("account-gone", ban, hold);
}

function mayBeKeptUp(standing: ListedPlace["standing"]): boolean {
  return keptUp.has(standing) || standing === "account-gone";
}

/** Whether they are to stay out there by this order, whoever had put them out, shown or not. */
export function keepsUp(ban: ListedBan, hold: Hold): boolean {
  return placesStanding(ban, mayBeKeptUp).some((held) => isSameHold(held, hold));
}

/** Whether this order is to keep the person out there, and is not known to do so. */
export function isOrderedFor(ban: ListedBan, hold: Hold): boolean {
  return stands("ordered", ban, hold);
}

function stands(standing: ListedPlace["standing"], ban: ListedBan, hold: Hold): boolean {
  return ban.places.some((one) => {
    const listed = one.standing === standing ? holdListed(one, ban) : undefined;
    return listed !== undefined && isSameHold(listed, hold);
  });
}

/** Whether a case has asked another to end an order since, or such an order has ended. */
export function isLiftNews(before: readonly ListedBan[], after: readonly ListedBan[]): boolean {
  return after.some(({ order, lift_asked, ended }) => {
    const was = before.find((ban) => ban.order === order);
    const isAsked = lift_asked !== undefined && was?.lift_asked === undefined;
    return isAsked || (lift_asked !== undefined && ended !== undefined && !was?.ended);
  });
}

/** Whether two registers say the same of the same orders, in the same order. */
export function isSameRegister(one: readonly ListedBan[], other: readonly ListedBan[]): boolean {
  return (
    one.length === other.length &&
    one.every((ban, i) => {
      const there = other[i];
      return there !== undefined && (ban === there || isSameBan(ban, there));
    })
  );
}

function isSameBan(one: ListedBan, other: ListedBan): boolean {
  return JSON.stringify(saidOf(one)) === JSON.stringify(saidOf(other));
}

/** All that is listed of a ban, however its fields are ordered. */
function saidOf({ order, person, places, from, until, permanent, ended, lift_asked }: ListedBan) {
  const when = [from, until, permanent, ended?.at, ended?.because, lift_asked];
  const where = places.map(({ space, organisation, standing, muted, place, account }) => [
    space,
    organisation,
    standing,
    muted,
    place?.kind,
    place?.key,
    place?.name,
    account,
  ]);
  return [order, person?.id, person?.login, when, where];
}
