import { approvedBy, propose } from "../../world/resolution-of.ts";
import type { World } from "../../world/start-world.ts";
import type { WorldCase } from "../../world/world-case.ts";
import { type Room, roomOf } from "../rooms/room-of.ts";

const banOfMal =
  "- { kind: ban, of: reported-1, spaces: [github], until: 2027-06-30 }\n- { kind: role-removed, of: reported-1, words: moderator of the chat }";

/** The committee banned mal and took a role away; everybody was told, and the case is closed. */
export async function closedWithBan(world: World): Promise<WorldCase> {
  const it = await world.report({ body: "Somebody shouted at newcomers." });
  await propose(it, banOfMal);
  await approvedBy(world, it, "ada", "bo", "cy", "dee");
  await it.say("bo", "/told reporter-1 resolution: by phone\n/heard reporter-1 accepts");
  await it.say("bo", "/told reported-1 outcome: by mail, with how to appeal");
  await it.say("bo", "/enact");
  await it.say("cy", "/done 2 the chat's owner took the role");
  await it.say(
    "ada",
    "/told reporter-1 outcome: by mail\n/told council outcome\n/told core-team outcome",
  );
  await it.say("ada", "/close");
  return it;
}

/** The same, and mal's appeal has come to the council's room, in which the reporter was heard. */
export async function appealedIn(world: World): Promise<Room> {
  const it = await closedWithBan(world);
  await world.advance("5d");
  await it.say("bo", "/appeal reported-1: two people saw me elsewhere that evening");
  const room = await roomOf(world, "eve");
  await room.say("eve", "/told reporter-1 appeal: by phone\n/heard reporter-1: I know what I saw");
  return room;
}

/** What the newest events of a room are called. */
export async function newestIn(world: World, login: string, count: number) {
  const { record } = await roomOf(world, login);
  return record.slice(-count).map(({ type }) => type);
}
