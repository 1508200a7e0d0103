import type { AppAction } from "../../domain/chapters/banning/app-action.ts";
import { restrictionOf } from "../../domain/values/measure.ts";
import type { Restriction } from "../../domain/values/standing.ts";
import type { Account, Restraint, Space, WaitsForHuman } from "../../ports/space.ts";
import { isLater, tryInSpace, waits, type Later } from "./try-in-space.ts";
import type { CasePorts } from "../ports/case-ports.ts";

/** A person's account in the place of an action. */
export interface Found {
  /** What the action puts on them there. */
  readonly restraint: Restraint;
  readonly account: Account;
}

/** What reaching somebody in a place works with. */
type PlacePorts = Parameters<typeof tryInSpace>[1] & {
  readonly bans: Pick<CasePorts["bans"], "findSpace">;
};

/** How a restriction is put on people in a space; `undefined` where it has no such thing. */
function restraintIn(space: Space, restriction: Restriction): Restraint | undefined {
  return restriction === "muted" ? space.muting : space;
}

/**
 * Whose account it is there; then what is done about it. Each by itself may have to wait.
 *
 * @param before what the last try came to
 */
export async function atPlace<Answer extends object>(
  { person, account: named, place, measure }: AppAction,
  ports: PlacePorts,
  act: (found: Found) => Promise<Answer>,
  before?: Later,
): Promise<Answer | WaitsForHuman | Later> {
  const space = ports.bans.findSpace(place);
  if ("waitsFor" in space) return space;
  const account = await tryInSpace(() => space.find({ person, account: named }), ports, before);
  if (isLater(account) || waits(account)) return account;
  const restraint = restraintIn(space, restrictionOf(measure));
  return restraint
    ? tryInSpace(() => act({ restraint, account }), ports, before)
    : { waitsFor: "cannot-mute" };
}
