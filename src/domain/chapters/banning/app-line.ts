import type { Person } from "../../values/person.ts";
import type { Line } from "../enacting/line.ts";

/** A line of the app's: a ban of somebody with an account from an organisation on GitHub. */
export interface AppLine extends Line {
  readonly person: Person;
  readonly organisation: string;
  readonly order: NonNullable<Line["order"]>;
}

export function isAppLine(line: Line): line is AppLine {
  const { order, organisation, person } = line;
  return order !== undefined && organisation !== undefined && person !== undefined;
}
