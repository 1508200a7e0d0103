import type { BanningView } from "./banning-state.ts";
import { isToBegin } from "../enacting/line-standing.ts";
import type { Line } from "../enacting/line.ts";
import type { SpaceInUse } from "../../values/adopted-config.ts";
import { isSamePerson, type Person } from "../../values/person.ts";
import { isSomewhere, placesOf } from "../../values/places.ts";
import type { Instant } from "../../values/time.ts";

/**
 * Whether bans of this case keep a person out of every space until then already. One that still
 * waits for somebody to be told first keeps nobody out, nor does one that the app could not carry
 * out or that somebody undid by hand.
 */
export function isHeldAlready(
  person: Person,
  until: Instant,
  { lines }: Pick<BanningView, "lines">,
  spaces: readonly SpaceInUse[],
): boolean {
  const holding = lines.filter((line) => isHolding(line, person, until));
  return placesOf(spaces).every((place) => holding.some((line) => isSomewhere(line, place)));
}

function isHolding(line: Line, person: Person, until: Instant): boolean {
  const { measure, life } = line;
  const isOfThem = line.person !== undefined && isSamePerson(line.person, person);
  if (measure.kind !== "ban" || !isOfThem) return false;
  const isBeginning = isToBegin(life) && measure.tell === "with";
  return (
    (life.is === "carried-out" || isBeginning) && (line.until === undefined || line.until >= until)
  );
}
