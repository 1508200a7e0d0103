import { z } from "zod";
import type { AccountThere } from "../../../domain/values/account-there.ts";
import { Terminal } from "../../../ports/errors.ts";
import {
  type KeyedSpace,
  PersonNeeded,
  readSpaceAnswer,
  type SpaceAnswer,
  type SpaceRequest,
} from "../../../ports/space-client.ts";

const hierarchyRoute = "GET /_matrix/client/v1/rooms/{roomId}/hierarchy";
const memberRoute = "GET /_matrix/client/v3/rooms/{roomId}/state/m.room.member/{stateKey}";
const membersRoute = "GET /_matrix/client/v3/rooms/{roomId}/members";
// An empty state key may be left out together with its slash.
const levelsRoute = "GET /_matrix/client/v3/rooms/{roomId}/state/m.room.power_levels";
const profileRoute = "GET /_matrix/client/v3/profile/{userId}";
const whoamiRoute = "GET /_matrix/client/v3/account/whoami";

/** More than a community names one by one; beyond it, a list of rooms is no list for a record. */
const mostRooms = 100;

const Hierarchy = z.looseObject({
  rooms: z.array(z.looseObject({ room_id: z.string() })),
  next_batch: z.string().optional(),
});

/** https://spec.matrix.org/v1.18/client-server-api/#mroommember */
const Member = z.looseObject({
  membership: z.enum(["join", "leave", "invite", "knock", "ban"]),
  reason: z.string().optional().catch(undefined),
});
export type Member = Pick<z.infer<typeof Member>, "membership" | "reason">;

const Members = z.looseObject({
  chunk: z.array(z.looseObject({ state_key: z.string(), content: Member })),
});

/** https://spec.matrix.org/v1.18/client-server-api/#mroompower_levels */
const Levels = z.looseObject({
  ban: z.int().default(50),
  kick: z.int().default(50),
  users_default: z.int().default(0),
  events_default: z.int().default(0),
  events: z.record(z.string(), z.int()).default({}),
  users: z.record(z.string(), z.int()).default({}),
});
export type Levels = z.infer<typeof Levels>;

const AsWritten = z.custom<z.input<typeof Levels>>((value) => Levels.safeParse(value).success);

/** `errcode` of a refusal: a server that knows no such call answers 404 too. */
const Refusal = z.looseObject({ errcode: z.string() });

const Profile = z.looseObject({ displayname: z.string().optional() });
const Whoami = z.looseObject({ user_id: z.string() });

export function askMatrix(server: KeyedSpace, request: SpaceRequest): Promise<SpaceAnswer> {
  return server.ask({ ...request, headers: { authorization: `Bearer ${server.key}` } });
}

/**
 * The room, and where it is a space of Matrix's, every room in it that Comity's account can see:
 * one that it cannot see is shown to it by nothing.
 */
export async function roomsOf(server: KeyedSpace, room: string): Promise<readonly string[]> {
  const rooms = new Set([room]);
  let from: string | undefined;
  for (let page = 0; page < mostRooms; page += 1) {
    const query = { limit: "100", ...(from !== undefined && { from }) };
    const asked = { route: hierarchyRoute, at: { roomId: room }, query } as const;
    // The next page is named by the one before.
    // oxlint-disable-next-line no-await-in-loop
    const answer = await askMatrix(server, asked);
    if (answer.status === 403) throw new PersonNeeded("not-in-room");
    const shown = readSpaceAnswer(Hierarchy, answer, hierarchyRoute);
    for (const { room_id: id } of shown.rooms) rooms.add(id);
    if (rooms.size > mostRooms) throw new PersonNeeded("too-many-rooms");
    if (shown.next_batch === undefined) return [...rooms];
    from = shown.next_batch;
  }
  throw new Terminal("a list does not come to its end", { route: hierarchyRoute });
}

/** How somebody stands in a room; `undefined` where they never were. */
export async function memberOf(
  server: KeyedSpace,
  room: string,
  user: string,
): Promise<Member | undefined> {
  const at = { roomId: room, stateKey: user };
  const answer = await askMatrix(server, { route: memberRoute, at });
  if (isNotFound(answer)) return undefined;
  if (answer.status === 403) throw new PersonNeeded("not-in-room");
  return readSpaceAnswer(Member, answer, memberRoute);
}

/** Everybody who is banned from a room, by id. */
export async function bannedInRoom(
  server: KeyedSpace,
  room: string,
): Promise<ReadonlyMap<string, Member>> {
  const answer = await askMatrix(server, {
    route: membersRoute,
    at: { roomId: room },
    query: { membership: "ban" },
  });
  const { chunk } = readSpaceAnswer(Members, answer, membersRoute);
  return new Map(chunk.map(({ state_key: id, content }) => [id, content]));
}

/** Who may ban others in a room. */
export async function moderatorsOf(
  server: KeyedSpace,
  room: string,
): Promise<{ readonly ids: readonly string[]; readonly has: (user: string) => boolean }> {
  const levels = await levelsIn(server, room);
  const has = (user: string) => (levels.users[user] ?? levels.users_default) >= levels.ban;
  return { ids: Object.keys(levels.users).filter(has), has };
}

/** Whether Comity's own account may put people out of a room and let them in: both take a level. */
export async function mayModerate(server: KeyedSpace, room: string): Promise<boolean> {
  const { ban, kick, users, users_default: other } = await levelsIn(server, room);
  return (users[await ownId(server)] ?? other) >= Math.max(ban, kick);
}

async function levelsIn(server: KeyedSpace, room: string): Promise<Levels> {
  return Levels.parse(await writtenLevels(server, room));
}

/** As they are written, with nothing added: who changes one writes all of them again. */
export async function writtenLevels(
  server: KeyedSpace,
  room: string,
): Promise<z.input<typeof Levels>> {
  const answer = await askMatrix(server, { route: levelsRoute, at: { roomId: room } });
  if (isNotFound(answer)) return {};
  if (answer.status === 403) throw new PersonNeeded("not-in-room");
  readSpaceAnswer(Levels, answer, levelsRoute);
  return readSpaceAnswer(AsWritten, answer, levelsRoute);
}

/**
 * The level that sends nothing, and the one somebody has there: below all that any message takes.
 * https://spec.matrix.org/v1.18/client-server-api/#mroompower_levels
 */
export function levelsOf(
  written: z.input<typeof Levels>,
  user: string,
): { readonly silent: number; readonly own: number; readonly entry: number | null } {
  const levels = Levels.parse(written);
  const entry = levels.users[user] ?? null;
  return {
    silent: Math.min(0, levels.events_default, ...Object.values(levels.events)) - 1,
    own: entry ?? levels.users_default,
    entry,
  };
}

export async function hasProfile(server: KeyedSpace, user: string): Promise<boolean> {
  return (await profileOf(server, user)) !== undefined;
}

async function profileOf(
  server: KeyedSpace,
  userId: string,
): Promise<z.infer<typeof Profile> | undefined> {
  const answer = await askMatrix(server, { route: profileRoute, at: { userId } });
  return isNotFound(answer) ? undefined : readSpaceAnswer(Profile, answer, profileRoute);
}

/** By id, also without the server where that is Comity's own. The id is all that is sure. */
export async function userNamed(
  server: KeyedSpace,
  name: string,
): Promise<AccountThere | "nobody"> {
  const local = name.replace(/^@/, "");
  const id = local.includes(":") ? `@${local}` : `@${local}:${await ownServer(server)}`;
  if (!/^@[^\s:]+:\S+$/.test(id) || id.length > 255) return "nobody";
  const profile = await profileOf(server, id);
  return profile ? { id, name: profile.displayname?.slice(0, 320) || id } : "nobody";
}

async function ownServer(server: KeyedSpace): Promise<string> {
  const own = await ownId(server);
  return own.slice(own.indexOf(":") + 1);
}

async function ownId(server: KeyedSpace): Promise<string> {
  const answer = await askMatrix(server, { route: whoamiRoute });
  return readSpaceAnswer(Whoami, answer, whoamiRoute).user_id;
}

function isNotFound({ status, body }: SpaceAnswer): boolean {
  return status === 404 && Refusal.safeParse(body).data?.errcode === "M_NOT_FOUND";
}
