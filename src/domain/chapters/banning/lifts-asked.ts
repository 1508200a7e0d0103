import type { ListedBan } from "./listed-ban.ts";
import type { OwnReason } from "../enacting/human-reason.ts";
import { isOrdered, isToBegin } from "../enacting/line-standing.ts";
import type { Line } from "../enacting/line.ts";

/** Lines of a resolution that end an order of another case, and are not settled. */
export function linesThatLift(
  lines: readonly Line[],
): readonly (Line & { readonly lifts: string })[] {
  return lines.flatMap((line) => {
    const { measure, life } = line;
    const isOpen = measure.kind === "lift" && isToBegin(life);
    return isOpen ? [{ ...line, lifts: measure.order }] : [];
  });
}

/** The register once it says that these lines ask other cases to end their orders. */
export function withLiftsAsked(
  lines: readonly Line[],
  listed: readonly ListedBan[],
): readonly ListedBan[] {
  const asked = linesThatLift(lines);
  return listed.map((ban) => {
    const line = asked.find(({ lifts }) => lifts === ban.order);
    return line && !ban.ended && !ban.lift_asked ? { ...ban, lift_asked: line.orderedAt } : ban;
  });
}

type SettledLift = { readonly line: number } & (
  { readonly endedAt: NonNullable<ListedBan["ended"]>["at"] } | { readonly reason: OwnReason }
);

/** What has become of such lines: their order has ended, or nobody knows of one. */
export function liftsSettled(
  lines: readonly Line[],
  listed: readonly ListedBan[],
): readonly SettledLift[] {
  return linesThatLift(lines).flatMap(({ line, lifts }): readonly SettledLift[] => {
    const ban = listed.find(({ order }) => order === lifts);
    if (!ban) return [{ line, reason: "order-not-listed" }];
    return ban.ended ? [{ line, endedAt: ban.ended.at }] : [];
  });
}

/** The orders of these lines that another case's resolution ends. */
export function endsAsked(
  lines: readonly Line[],
  listed: readonly ListedBan[],
): readonly ListedBan["order"][] {
  return listed.flatMap(({ order, lift_asked, ended }) =>
    lift_asked && !ended && lines.some((line) => line.order === order && isOrdered(line))
      ? [order]
      : [],
  );
}
