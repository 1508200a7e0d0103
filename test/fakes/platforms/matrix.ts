import { z } from "zod";
import { matrix } from "../../../src/adapters/spaces/matrix.ts";
import { describedIn } from "./description.ts";
import { type Asked, type Reply, startPlatform } from "./platform.ts";
import type { Inhabited, PlatformKind } from "./someone.ts";

interface Member {
  membership: "join" | "leave" | "ban";
  reason?: string;
}

interface Room {
  readonly members: Map<string, Member>;
  readonly levels: Map<string, number>;
}

const server = "chat.example.org";
const bot = `@comity:${server}`;
const lobby = `!lobby:${server}`;

// An empty state key and its slash may be left out: the description's own words, and not its path.
const published = describedIn("matrix.openapi.json", "", {
  operations: [
    "GET /_matrix/client/v3/rooms/{roomId}/state/{eventType}",
    "PUT /_matrix/client/v3/rooms/{roomId}/state/{eventType}",
  ],
});

const Users = z.record(z.string(), z.int());

/** A server as its description says, with a space, its rooms, and those whom Comity may not touch. */
export async function startMatrix(rooms: readonly string[] = [lobby]) {
  const byId = new Map(
    rooms.map((id): [string, Room] => [id, { members: new Map(), levels: new Map([[bot, 60]]) }]),
  );
  const profiles = new Map<string, string>();
  const key = "syt_0123456789abcdef";
  const platform = await startPlatform(published, (asked) => answer(asked, byId, profiles, key));
  const all = () => [...byId.values()];
  const memberIn = (room: string, id: string) => byId.get(room)?.members.get(id)?.membership;
  let grown = 0;
  return {
    ...platform,
    key,
    rooms: byId,
    somebody(name: string, as: "member" | "owner" | "bot" = "member") {
      const id = `@${name}:${server}`;
      profiles.set(id, name);
      for (const { members, levels } of all()) {
        members.set(id, { membership: "join" });
        if (as === "owner") levels.set(id, 100);
      }
      return { id, name };
    },
    isOut: (id: string) => all().every(({ members }) => members.get(id)?.membership === "ban"),
    byHand(id: string, isOut: boolean) {
      for (const { members } of all())
        members.set(id, isOut ? { membership: "ban", reason: "spam" } : { membership: "leave" });
    },
    isMuted: (id: string) => all().every(({ levels }) => (levels.get(id) ?? 0) < 0),
    muteByHand(id: string, isMuted: boolean) {
      for (const { levels } of all())
        if (isMuted) levels.set(id, -1);
        else levels.delete(id);
    },
    many: {
      first: rooms[0] ?? lobby,
      grows(...ids: readonly string[]) {
        const room = `!later${(grown += 1)}:${server}`;
        const members = ids.map((id): [string, Member] => [id, { membership: "join" }]);
        byId.set(room, { members: new Map(members), levels: new Map([[bot, 60]]) });
        return room;
      },
      goes: (room: string) => byId.delete(room),
      isOutOf: (room: string, id: string) => memberIn(room, id) === "ban",
      // Whoever was put out of a room comes back by themselves.
      isIn: (room: string, id: string) => ["join", "leave"].includes(memberIn(room, id) ?? ""),
      isMutedIn: (room: string, id: string) => (byId.get(room)?.levels.get(id) ?? 0) < 0,
      muteByHand(room: string, id: string, isMuted: boolean) {
        if (isMuted) byId.get(room)?.levels.set(id, -1);
        else byId.get(room)?.levels.delete(id);
      },
      promotes: (room: string, id: string) => byId.get(room)?.levels.set(id, 100),
      byHand: (room: string, id: string, isOut: boolean) =>
        byId
          .get(room)
          ?.members.set(
            id,
            isOut ? { membership: "ban", reason: "spam" } : { membership: "leave" },
          ),
    },
    vanishes(id: string) {
      profiles.delete(id);
      for (const { members } of all()) members.delete(id);
    },
    reasonShown: (id: string) => all()[0]?.members.get(id)?.reason,
    endsAt: () => undefined,
  } satisfies Inhabited & { rooms: typeof byId };
}

function answer(
  { method, path, headers, sent }: Asked,
  rooms: ReadonlyMap<string, Room>,
  profiles: ReadonlyMap<string, string>,
  key: string,
): Reply {
  if (headers["authorization"] !== `Bearer ${key}`) return refused(401, "M_UNKNOWN_TOKEN");
  const operation = published.operationOf(method, path) ?? "";
  const [, named = ""] = /\/(?:rooms|profile)\/([^/]+)/.exec(path) ?? [];
  const id = decodeURIComponent(named);
  if (operation.endsWith("/account/whoami")) return { status: 200, body: { user_id: bot } };
  if (operation.endsWith("/profile/{userId}")) {
    const displayname = profiles.get(id);
    return displayname === undefined
      ? refused(404, "M_NOT_FOUND")
      : { status: 200, body: { displayname } };
  }
  const room = rooms.get(id);
  if (!room?.levels.has(bot)) return refused(403, "M_FORBIDDEN");
  if (operation.endsWith("/hierarchy")) {
    const [first] = rooms.keys();
    const shown = id === first ? [...rooms.keys()] : [id];
    return { status: 200, body: { rooms: shown.map(summary) } };
  }
  if (operation.endsWith("/members")) {
    const chunk = [...room.members].flatMap(([user, member]) =>
      member.membership === "ban" ? [event(id, user, member)] : [],
    );
    return { status: 200, body: { chunk } };
  }
  if (method === "PUT") {
    const users = Users.parse(sent["users"]);
    if (users[bot] !== room.levels.get(bot)) throw new Error("somebody else's level changed");
    room.levels.clear();
    for (const [user, level] of Object.entries(users)) room.levels.set(user, level);
    return { status: 200, body: { event_id: "$levels" } };
  }
  if (operation.endsWith("/state/{eventType}"))
    return { status: 200, body: { users: Object.fromEntries(room.levels) } };
  if (operation.endsWith("/state/{eventType}/{stateKey}")) {
    const member = room.members.get(decodeURIComponent(path.split("/").at(-1) ?? ""));
    return member ? { status: 200, body: member } : refused(404, "M_NOT_FOUND");
  }
  return change(operation, room, sent);
}

/** https://spec.matrix.org/v1.18/client-server-api/#banning-users-in-a-room */
function change(operation: string, room: Room, sent: Asked["sent"]): Reply {
  const user = String(sent["user_id"]);
  const level = (who: string) => room.levels.get(who) ?? 0;
  if (level(bot) < 50 || level(user) >= level(bot)) return refused(403, "M_FORBIDDEN");
  if (operation.endsWith("/unban")) {
    if (room.members.get(user)?.membership !== "ban") return refused(403, "M_BAD_STATE");
    room.members.set(user, { membership: "leave" });
  } else room.members.set(user, { membership: "ban", reason: String(sent["reason"]) });
  return { status: 200, body: {} };
}

function refused(status: number, errcode: string): Reply {
  return { status, body: { errcode, error: "no" } };
}

function summary(room_id: string) {
  return {
    room_id,
    num_joined_members: 2,
    world_readable: false,
    guest_can_join: false,
    children_state: [],
  };
}

function event(room_id: string, state_key: string, content: Member) {
  return {
    type: "m.room.member",
    room_id,
    state_key,
    content,
    event_id: `$${room_id}${state_key}`,
    sender: bot,
    origin_server_ts: 1_793_530_800_000,
  };
}

export const onMatrix: PlatformKind = {
  kind: matrix,
  entryAt: (origin) => ({ kind: "matrix", name: "rooms", origin, rooms: [lobby] }),
  wideEntryAt: (origin) => ({ kind: "matrix", name: "rooms", origin, rooms: [lobby] }),
  start: startMatrix,
  removing: { taking: /^POST .*\/ban$/, lifting: /^POST .*\/unban$/, refused: "ban-refused" },
  muting: {
    taking: /^PUT .*\/m\.room\.power_levels$/,
    lifting: /^PUT .*\/m\.room\.power_levels$/,
    refused: "level-refused",
  },
  leavesOut: true,
  ownerReason: "is-moderator",
  mayAct: "as-ordered",
  since: /^undefined$/,
};
