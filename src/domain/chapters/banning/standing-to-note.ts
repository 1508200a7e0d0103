import { isAppLine, type AppLine } from "./app-line.ts";
import { holds, type ListedBan } from "./listed-ban.ts";
import { carryingOut, type Had, hadIn, type LineLife } from "../enacting/line-life.ts";
import type { Line } from "../enacting/line.ts";
import { isSamePerson } from "../../values/person.ts";
import { isSamePlace } from "../../values/place.ts";
import type { Evidence, Standing } from "../../values/standing.ts";

/**
 * What is to be noted before anything is taken in this line's place; `undefined` where the record
 * holds all of it. How they stood when first seen stays: an earlier look may have changed it since.
 * What the app's own orders imposed is not somebody else's.
 *
 * @param seen how they stand now, and all that was ever seen of what they had
 */
export function standingToNote(
  line: AppLine,
  seen: { readonly standing: Standing; readonly evidence: Evidence },
  lines: readonly Line[],
  listed: readonly ListedBan[],
): Had | undefined {
  const had = hadIn(line.life);
  const isOwn = seen.standing === "removed" && isOwnRestriction(line, lines, listed);
  const noted: Had = {
    before: had?.before ?? (isOwn ? "free" : seen.standing),
    evidence: seen.evidence,
  };
  return had && JSON.stringify(noted) === JSON.stringify(had) ? undefined : noted;
}

function isOwnRestriction(
  { line: number, person, place }: AppLine,
  lines: readonly Line[],
  listed: readonly ListedBan[],
): boolean {
  const isElsewhere = (ban: ListedBan) => !lines.some(({ order }) => order === ban.order);
  return (
    lines.some(
      (other) =>
        other.line !== number &&
        isAppLine(other) &&
        isOfOurs(other.life) &&
        isSamePerson(other.person, person) &&
        isSamePlace(other.place, place),
    ) || listed.some((ban) => isElsewhere(ban) && holds(ban, person, place))
  );
}

/** Whether an order carried it out, ended or not, and nobody has lifted it since. */
function isOfOurs(life: LineLife): boolean {
  const was = carryingOut(life);
  return was.is === "carried-out" && life.is !== "lifted" && was.had?.before !== "removed";
}
