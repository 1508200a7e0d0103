import { z } from "zod";

/** Where a measure applies in a space of the community's. */
export const Place = z.strictObject({
  /** The kind of its space, as in the config. */
  kind: z.string().max(40),
  /** Tells it from every other place of its kind. */
  key: z.string().min(1).max(320),
  /** What people call it. */
  name: z.string().min(1).max(320),
  /** Who carries orders out there, where a person does and not the app. */
  steward: z.string().max(320).optional(),
});
export type Place = z.infer<typeof Place>;

export function isSamePlace(
  one: Pick<Place, "kind" | "key"> | undefined,
  other: Pick<Place, "kind" | "key"> | undefined,
): boolean {
  return one !== undefined && one.kind === other?.kind && one.key === other.key;
}

/** Where a person's account on GitHub is their account. */
export function isOnGitHub(place: Pick<Place, "kind"> | undefined): boolean {
  return place?.kind === "github";
}

/** An organisation on GitHub, as older records name a place; upper and lower case are the same. */
export function organisationPlace(organisation: string): Place {
  return { kind: "github", key: organisation.toLowerCase(), name: organisation };
}
