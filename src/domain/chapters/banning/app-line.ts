import type { Line } from "../enacting/line.ts";
import type { Person } from "../../values/person.ts";
import type { Place } from "../../values/place.ts";
import { placeOfApp } from "../../values/planned-line.ts";

/** A line of the app's: a ban of somebody with an account from a place where it can work. */
export interface AppLine extends Line {
  readonly person: Person;
  readonly place: Place;
  readonly order: NonNullable<Line["order"]>;
}

export function isAppLine(line: Line): line is AppLine {
  const { order, person } = line;
  return order !== undefined && placeOfApp(line) !== undefined && person !== undefined;
}
