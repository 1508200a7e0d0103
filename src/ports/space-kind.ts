import type { z } from "zod";
import type { EntrySchema, KindOfSpace } from "../domain/values/kind-of-space.ts";
import type { Place } from "../domain/values/place.ts";
import type { SpaceEntry } from "../domain/values/space-entry.ts";
import type { SpaceWords } from "../domain/values/space-words.ts";
import type { Restriction } from "../domain/values/standing.ts";
import type { Space, WaitsForHuman } from "./space.ts";

/** A place of a kind; its name is for people. */
type PlaceOfKind = Pick<Place, "key" | "name">;

/** A kind of space: what the rules know of it, and how to work there. */
export interface SpaceKind<Surroundings = never> extends KindOfSpace {
  /** What can be put on somebody; `people` where a person does it and the app never. */
  readonly supports: readonly Restriction[] | "people";
  /**
   * The way to the place of that key, or why there is none. Asks nobody anything yet. `undefined`
   * where people do everything.
   */
  readonly connect:
    | ((key: string, surroundings: Surroundings) => Space | WaitsForHuman)
    | undefined;
}

interface Entered<Kind extends string, Entry extends SpaceEntry> {
  readonly kind: Kind;
  /** As people write it: a strict object with that `kind`, a `name`, and what else it takes. */
  readonly entry: z.ZodType<Entry & { readonly kind: Kind }> & EntrySchema;
}

/** Where the app puts people out; it always can remove them, and may be able to mute them. */
interface WorkedByApp<Kind extends string, Entry extends SpaceEntry, Surroundings> extends Entered<
  Kind,
  Entry
> {
  readonly supports: readonly Restriction[];
  readonly places: (entry: Entry) => readonly PlaceOfKind[];
  /** Whether the host sets a key for each space of this kind. */
  readonly isKeyed?: true;
  readonly words: SpaceWords;
  readonly connect: (key: string, surroundings: Surroundings) => Space | WaitsForHuman;
}

/** Where somebody looks after it, and is written to. */
interface WorkedByPeople<Kind extends string, Entry extends SpaceEntry> extends Entered<
  Kind,
  Entry
> {
  readonly supports: "people";
  readonly places: (entry: Entry) => readonly (PlaceOfKind & { readonly steward: string })[];
}

/** A kind of space, all in one: nothing else has to know of it but the registry. */
export function defineSpaceKind<
  const Kind extends string,
  Entry extends SpaceEntry,
  Surroundings = unknown,
>(
  kind: WorkedByApp<Kind, Entry, Surroundings> | WorkedByPeople<Kind, Entry>,
): SpaceKind<Surroundings> {
  const { entry, supports, places } = kind;
  return {
    kind: kind.kind,
    entry,
    supports,
    placesIn(written) {
      const read = entry.safeParse(written);
      if (!read.success) return [];
      return places(read.data).map((place) => ({ kind: kind.kind, ...place }));
    },
    isKeyed: "isKeyed" in kind,
    words: "words" in kind ? kind.words : undefined,
    connect: "connect" in kind ? kind.connect : undefined,
  };
}
