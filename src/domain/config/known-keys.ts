import { z } from "zod";
import type { ConfigPath } from "./config-problem.ts";

/** The keys a file of this schema knows at that place. */
export function knownKeys(schema: z.core.$ZodType, path: ConfigPath): readonly string[] {
  let places: z.core.$ZodType[] = [schema];
  for (const key of path) {
    places = places.flatMap((place) => inside(place, key));
  }
  return places.flatMap((place) => objectsOf(place).flatMap((object) => Object.keys(object.shape)));
}

function inside(place: z.core.$ZodType, key: string | number): z.core.$ZodType[] {
  if (typeof key === "number")
    return place instanceof z.ZodArray ? [place.element] : unwrap(place, key);
  return objectsOf(place).flatMap((object) => {
    const value: unknown = Object.hasOwn(object.shape, key) ? object.shape[key] : undefined;
    return value instanceof z.ZodType ? [value] : [];
  });
}

function unwrap(place: z.core.$ZodType, key: number): z.core.$ZodType[] {
  return isWrapper(place) ? inside(place.unwrap(), key) : [];
}

function objectsOf(place: z.core.$ZodType): z.ZodObject[] {
  if (place instanceof z.ZodObject) return [place];
  if (isWrapper(place)) return objectsOf(place.unwrap());
  return place instanceof z.ZodUnion ? place.options.flatMap(objectsOf) : [];
}

function isWrapper(place: z.core.$ZodType): place is z.ZodOptional | z.ZodDefault | z.ZodPrefault {
  return (
    place instanceof z.ZodOptional ||
    place instanceof z.ZodDefault ||
    place instanceof z.ZodPrefault
  );
}
