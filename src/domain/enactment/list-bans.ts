import type { Line } from "./line.ts";
import type { ListedBan, ListedPlace } from "./listed-ban.ts";
import type { OrderId } from "./planned-line.ts";

/**
 * The register of bans once it says what these lines of one case say, oldest order first. Orders of
 * other cases stay as they are listed.
 */
export function withBansOf(
  lines: readonly Line[],
  listed: readonly ListedBan[],
): readonly ListedBan[] {
  const orders = new Set(lines.flatMap(({ order }) => order ?? []));
  const own = [...orders].map((order) => {
    const before = listed.find((ban) => ban.order === order);
    return banOf(order, linesOf(order, lines), before);
  });
  const others = listed.filter(({ order }) => !orders.has(order));
  return [...others, ...own.flat()].toSorted((a, b) => (placeInTime(a) < placeInTime(b) ? -1 : 1));
}

function placeInTime({ from, order }: ListedBan): string {
  return `${from} ${order}`;
}

function linesOf(order: OrderId, lines: readonly Line[]): readonly Line[] {
  return lines.filter((line) => line.order === order);
}

function banOf(
  order: OrderId,
  lines: readonly Line[],
  before: ListedBan | undefined,
): readonly ListedBan[] {
  const [first] = lines;
  if (!first) return [];
  const { person, orderedAt: from, until, ended } = first;
  const lift_asked = before?.lift_asked;
  return [
    {
      order,
      ...(person && { person }),
      places: lines.map(placeOf),
      from,
      ...(until ? { until } : { permanent: true as const }),
      ...(ended && { ended }),
      ...(lift_asked && { lift_asked }),
    },
  ];
}

function placeOf(line: Line): ListedPlace {
  const { space, organisation } = line;
  return {
    ...(space !== undefined && { space }),
    ...(organisation !== undefined && { organisation }),
    standing: standingOf(line),
  };
}

function standingOf({ standing, lifted, drift, had }: Line): ListedPlace["standing"] {
  // What people could not undo stays.
  if (lifted) return lifted.kept === "failed" ? "held" : "over";
  if (standing === "failed") return "failed";
  if (standing === "pending") return "ordered";
  if (drift) return drift.what === "account-gone" ? drift.what : "undone-by-hand";
  return had?.wasBlocked ? "blocked-before" : "held";
}
