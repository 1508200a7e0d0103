import { hasProfile, type Member, memberOf, moderatorsOf } from "./rooms.ts";
import { inTurn, type KeyedSpace, PersonNeeded } from "../../../ports/space-client.ts";

/** How somebody stands in each room. */
export type SeenRooms = ReadonlyMap<string, Member | undefined>;

/** @throws PersonNeeded where the account is known nowhere */
export async function seenIn(
  server: KeyedSpace,
  rooms: readonly string[],
  id: string,
): Promise<SeenRooms> {
  const seen = new Map(
    await inTurn(rooms, async (room) => [room, await memberOf(server, room, id)] as const),
  );
  const isKnown = [...seen.values()].some((member) => member !== undefined);
  if (!isKnown && !(await hasProfile(server, id))) throw new PersonNeeded("account-gone");
  return seen;
}

export async function refuseModerator(
  server: KeyedSpace,
  rooms: readonly string[],
  id: string,
): Promise<void> {
  await inTurn(rooms, async (room) => {
    if ((await moderatorsOf(server, room)).has(id)) throw new PersonNeeded("is-moderator");
  });
}
