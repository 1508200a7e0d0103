import { z } from "zod";
import type { ConfigPath } from "./file-problem.ts";

/** The keys a file of this schema knows at that place. */
export function knownKeys(schema: z.core.$ZodType, path: ConfigPath): readonly string[] {
  let places: z.core.$ZodType[] = [schema];
  for (const key of path) {
    places = places.flatMap(unfolded).flatMap((place) => inside(place, key));
  }
  return places
    .flatMap(unfolded)
    .flatMap((place) => (isObject(place) ? Object.keys(place.shape) : []));
}

function inside(place: z.core.$ZodType, key: string | number): readonly z.core.$ZodType[] {
  if (place instanceof z.ZodArray) return [place.element];
  const values = isObject(place) ? Object.entries(place.shape) : [];
  return values.filter(([name]) => name === key).map(([, value]) => value);
}

/** What a schema allows there, each alternative by itself. */
function unfolded(place: z.core.$ZodType): z.core.$ZodType[] {
  if (isWrapper(place)) return unfolded(place.unwrap());
  return place instanceof z.ZodUnion ? place.options.flatMap(unfolded) : [place];
}

function isObject(place: z.core.$ZodType): place is z.ZodObject<z.core.$ZodShape> {
  return place instanceof z.ZodObject;
}

function isWrapper(place: z.core.$ZodType): place is z.ZodOptional | z.ZodDefault | z.ZodPrefault {
  return (
    place instanceof z.ZodOptional ||
    place instanceof z.ZodDefault ||
    place instanceof z.ZodPrefault
  );
}
