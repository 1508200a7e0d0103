import type { ListedBan, ListedPlace } from "./listed-ban.ts";
import { carryingOut, endOf } from "../enacting/line-life.ts";
import type { Line } from "../enacting/line.ts";
import { type OrderId, placeOfApp } from "../../values/planned-line.ts";

/** A line of a ban. */
type OrderedLine = Line & { readonly order: OrderId };

function isOfOrder(line: Line): line is OrderedLine {
  return line.order !== undefined;
}

/**
 * The register of bans once it says what these lines of one case say, oldest order first. Orders of
 * other cases stay as they are listed.
 *
 * Manual: "The group will maintain records of all such bans".
 */
export function withBansOf(
  lines: readonly Line[],
  listed: readonly ListedBan[],
): readonly ListedBan[] {
  const ordered = lines.filter(isOfOrder);
  const own = ordered
    .filter((line) => firstOf(line.order, ordered) === line)
    .map((first) => banOf(first, ordered, listed));
  const others = listed.filter(({ order }) => firstOf(order, ordered) === undefined);
  return [...others, ...own].toSorted((a, b) => (placeInTime(a) < placeInTime(b) ? -1 : 1));
}

function placeInTime({ from, order }: ListedBan): string {
  return `${from} ${order}`;
}

function firstOf(order: OrderId, lines: readonly OrderedLine[]): OrderedLine | undefined {
  return lines.find((line) => line.order === order);
}

/** What its first line says of the whole order, and every place it holds in. */
function banOf(
  { order, person, orderedAt: from, until, life }: OrderedLine,
  lines: readonly OrderedLine[],
  listed: readonly ListedBan[],
): ListedBan {
  const lift_asked = listed.find((ban) => ban.order === order)?.lift_asked;
  const ended = endOf(life);
  return {
    order,
    ...(person && { person }),
    places: lines.filter((line) => line.order === order).map(placeOf),
    from,
    ...(until ? { until } : { permanent: true as const }),
    ...(ended && { ended }),
    ...(lift_asked && { lift_asked }),
  };
}

function placeOf(line: Line): ListedPlace {
  const { space } = line;
  const place = placeOfApp(line);
  return {
    ...(space !== undefined && { space }),
    standing: standingOf(line),
    ...(place && { place }),
  };
}

function standingOf({ life }: Line): ListedPlace["standing"] {
  // What people could not undo stays.
  if (life.is === "lifted") return life.kept === "failed" ? "held" : "over";
  const was = carryingOut(life);
  switch (was.is) {
    case "planned":
    case "noted":
    case "handed-to-people":
      return "ordered";
    case "carried-out":
      return was.had?.before === "removed" ? "restricted-before" : "held";
    case "undone":
      return was.what === "account-gone" ? was.what : "undone-by-hand";
    case "failed":
      return "failed";
  }
}
