import { z } from "zod";
import { Measure } from "./measure.ts";
import { Person } from "./person.ts";
import { organisationPlace, Place } from "./place.ts";
import { Instant } from "./time.ts";

/** What everybody calls a ban once it is ordered, without saying in which case: `3f9c2a1e`. */
export const OrderId = z
  .string()
  .regex(/^[0-9a-f]{8}$/)
  .brand<"OrderId">();
export type OrderId = z.infer<typeof OrderId>;

/**
 * One measure in one place, as it was ordered: a reprimand, a ban from one organisation on GitHub,
 * a ban from a space somebody looks after. Actions are numbered through a case.
 */
export const PlannedAction = z.strictObject({
  /** Its number; records call an action a line. */
  line: z.int().positive(),
  measure: Measure,
  /** Who the party was when it was ordered, for a ban. */
  person: Person.optional(),
  /** For a ban: the order it belongs to; one order has an action for every place. */
  order: OrderId.optional(),
  space: z.string().max(60).optional(),
  /** In older records, for an organisation on GitHub. */
  organisation: z.string().max(39).optional(),
  /** In older records, for a space that a person looks after. */
  steward: z.string().max(320).optional(),
  /** When a ban ends; `undefined` for a permanent one. */
  until: Instant.optional(),
  /** For a ban, where in the space; people do what has none. */
  place: Place.optional(),
  /** The id of the account there, where that is none of GitHub's. */
  account: z.string().min(1).max(320).optional(),
});
export type PlannedAction = z.infer<typeof PlannedAction>;

/** An action in words that fit every kind of space. */
export type PlacedAction = Omit<PlannedAction, "line" | "organisation" | "steward"> & {
  readonly number: number;
};

/** The action with its number and its place, which records name otherwise. */
export function placed({ line, organisation, steward, ...rest }: PlannedAction): PlacedAction {
  const action = { number: line, ...rest };
  if (action.place !== undefined) return action;
  if (organisation !== undefined) return { ...action, place: organisationPlace(organisation) };
  if (steward === undefined) return action;
  const { space: name = steward } = action;
  return { ...action, place: { kind: "manual", key: name, name, steward } };
}

/** The place where the app does it, or `undefined` where people do. */
export function placeOfApp({ place }: Pick<PlacedAction, "place">): PlannedAction["place"] {
  return place?.steward === undefined ? place : undefined;
}

/** Who carries it out in a space that a person looks after. */
export function stewardOf({ place }: Pick<PlacedAction, "place">): string | undefined {
  return place?.steward;
}
