import { isAppLine, type AppLine } from "./app-line.ts";
import type { BanningView } from "./banning-state.ts";
import { isAboutToHold, type ListedNow } from "./between-orders.ts";
import { holds, type ListedBan } from "./listed-ban.ts";
import type { Unended } from "../enacting/line-life.ts";
import type { Line } from "../enacting/line.ts";
import { isSamePerson } from "../../values/person.ts";
import { isSamePlace } from "../../values/place.ts";
import { placeOfApp } from "../../values/planned-line.ts";

/** What is to become of a place where an order has ended. */
export type LiftDue =
  | { readonly line: AppLine; readonly does: "release" }
  /** Another order is about to hold the person there: look again in a moment. */
  | { readonly line: AppLine; readonly does: "postpone" }
  /** Nothing is taken back: another order holds the person there, or somebody else keeps them out. */
  | {
      readonly line: AppLine;
      readonly does: "keep";
      readonly because: "other-order" | "restricted-before";
    }
  /** People had carried it out for somebody without a known account, and people undo it. */
  | { readonly line: Line; readonly does: "hand-over"; readonly because: "no-account-known" }
  /** Nothing is there any more, or never was. */
  | {
      readonly line: Line;
      readonly does: "settle";
      readonly because: "never-carried-out" | "undone-by-hand" | "account-gone";
    };

/**
 * The app's lines whose order has ended and that are not lifted yet. Only a recorded end lifts, and
 * only what the order itself imposed; what somebody else had put there before stays, and so does one that
 * another order in force holds, of this case or of one in the register.
 */
export function liftsDue(state: BanningView, listedNow: ListedNow): readonly LiftDue[] {
  return state.lines.flatMap((line) => {
    const { life, order } = line;
    const isOurs = order !== undefined && placeOfApp(line) !== undefined;
    if (!isOurs || life.is !== "ended" || life.waits) return [];
    return liftOf(line, life.was, state, listedNow);
  });
}

function liftOf(
  line: Line,
  was: Unended,
  state: BanningView,
  listedNow: ListedNow,
): readonly LiftDue[] {
  switch (was.is) {
    case "failed":
      return [];
    case "planned":
      return [{ line, does: "settle", because: "never-carried-out" }];
    // A run that ended between noting and recording may have carried it out.
    case "noted":
    case "carried-out":
    case "undone":
      return isAppLine(line)
        ? [inPlace(line, was, state, listedNow)]
        : [{ line, does: "hand-over", because: "no-account-known" }];
  }
}

function inPlace(
  line: AppLine,
  was: Exclude<Unended, { is: "planned" | "failed" }>,
  state: BanningView,
  listedNow: ListedNow,
): LiftDue {
  if (was.is === "undone") {
    const isGone = was.what === "account-gone";
    return { line, does: "settle", because: isGone ? "account-gone" : "undone-by-hand" };
  }
  if (was.had?.before === "removed") return { line, does: "keep", because: "restricted-before" };
  if (isHeldBesides(line, state.lines, listedNow.listed))
    return { line, does: "keep", because: "other-order" };
  return { line, does: isAboutToHold(line, state, listedNow) ? "postpone" : "release" };
}

function isHeldBesides(
  { person, place }: AppLine,
  lines: readonly Line[],
  listed: readonly ListedBan[],
): boolean {
  const isElsewhere = (ban: ListedBan) => !lines.some(({ order }) => order === ban.order);
  return (
    lines.some(
      (other) =>
        isAppLine(other) &&
        other.life.is === "carried-out" &&
        isSamePerson(other.person, person) &&
        isSamePlace(other.place, place),
    ) || listed.some((ban) => !ban.ended && isElsewhere(ban) && holds(ban, person, place))
  );
}
