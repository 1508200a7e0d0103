import type { AppAction } from "../../domain/chapters/banning/app-action.ts";
import type { Account, Space, WaitsForHuman } from "../../ports/space.ts";
import { isLater, tryInSpace, waits, type Later } from "./try-in-space.ts";
import type { CasePorts } from "../ports/case-ports.ts";

/** A person's account in the place of an action. */
export interface Found {
  readonly space: Space;
  readonly account: Account;
}

/** What reaching somebody in a place works with. */
type PlacePorts = Parameters<typeof tryInSpace>[1] & {
  readonly bans: Pick<CasePorts["bans"], "findSpace">;
};

/** Whose account it is there; then what is done about it. Each by itself may have to wait. */
export async function atPlace<Answer extends object>(
  { person, account: named, place }: AppAction,
  ports: PlacePorts,
  act: (found: Found) => Promise<Answer>,
): Promise<Answer | WaitsForHuman | Later> {
  const space = ports.bans.findSpace(place);
  if ("waitsFor" in space) return space;
  const account = await tryInSpace(() => space.find({ person, account: named }), ports);
  if (isLater(account) || waits(account)) return account;
  return tryInSpace(() => act({ space, account }), ports);
}
