import { z } from "zod";
import {
  userNamed,
  askMatrix,
  bannedInRoom,
  type Member,
  mayModerate,
  memberOf,
  moderatorsOf,
  roomsOf,
} from "./rooms.ts";
import { powerLevels } from "./power-levels.ts";
import { refuseModerator, seenIn, type SeenRooms } from "./seen-in-rooms.ts";
import { isPublicReason, publicReason } from "../../../domain/values/public-reason.ts";
import type { Evidence, Standing } from "../../../domain/values/standing.ts";
import { Transient } from "../../../ports/errors.ts";
import {
  inEach,
  inTurn,
  type KeyedSpace,
  orTerminal,
  orWaitForPerson,
  PersonNeeded,
} from "../../../ports/space-client.ts";
import type { Ordered, PartsOfPlace, Space } from "../../../ports/space.ts";

const banRoute = "POST /_matrix/client/v3/rooms/{roomId}/ban";
const unbanRoute = "POST /_matrix/client/v3/rooms/{roomId}/unban";
const membersRoute = "GET /_matrix/client/v3/rooms/{roomId}/members";

/** How they stood in each room: a membership, `ours` for a ban of Comity's, `none`. */
const Noted = z.looseObject({ rooms: z.record(z.string(), z.string()).default({}) });

/**
 * A room on Matrix as a space, or all rooms of a space there. An account is its id. Whoever is banned
 * from one room by Comity counts as put out, so that an end lifts all of it, whatever was changed by
 * hand in between; so does whoever is banned from all.
 */
export function matrixSpace(server: KeyedSpace, room: string): Space {
  return {
    find: ({ account }) =>
      Promise.resolve(account === undefined ? { waitsFor: "no-account-there" } : { id: account }),
    identify: (name) => orWaitForPerson(() => userNamed(server, name)),
    look: ({ id }) =>
      orWaitForPerson(async () => {
        const rooms = await roomsOf(server, room);
        const seen = await seenIn(server, rooms, id);
        await refuseModerator(server, rooms, id);
        const standing = standingIn(seen);
        const isMember = [...seen.values()].some((one) => one?.membership === "join");
        return {
          standing,
          isMember: standing === "free" && isMember,
          evidence: { rooms: Object.fromEntries([...seen].map(([at, one]) => [at, noteOf(one)])) },
        };
      }),
    together: (noted, seen) => ({
      rooms: { ...notedRooms(seen), ...notedRooms(noted) },
    }),
    put: ({ id }, standing, evidence, order) =>
      orWaitForPerson(async () => {
        const rooms = await roomsOf(server, room);
        if (standing === "free") return release(server, rooms, id, evidence);
        return remove(server, rooms, id, order);
      }),
    parts: partsOf(server, room),
    mayPass: (reason) => reason === "ban-refused",
    prove: ({ id }, standing) =>
      `GET /_matrix/client/v3/rooms/${room}/state/m.room.member/${id} shows ${standing === "free" ? "no ban" : "a ban"}, and so in each room of it`,
    muting: powerLevels(server, room),
    removed: () => orTerminal(() => everybodyOut(server, room), membersRoute),
    owners: () => orTerminal(() => everyModerator(server, room), membersRoute),
    mayAct: () =>
      orWaitForPerson(async () => {
        const rooms = await roomsOf(server, room);
        const may = await inTurn(rooms, (one) => mayModerate(server, one));
        return may.every(Boolean) ? "as-ordered" : "too-little";
      }),
  };
}

/** Rooms that a space of Matrix's has got since. */
function partsOf(server: KeyedSpace, room: string): PartsOfPlace {
  return {
    list: () => orTerminal(() => roomsOf(server, room), membersRoute),
    look: ({ id }, noted) =>
      orWaitForPerson(async () => {
        const known = notedRooms(noted);
        const parts = (await roomsOf(server, room)).filter((one) => !(one in known));
        if (parts.length === 0) return { parts, evidence: noted };
        const seen = await seenIn(server, [...parts, room], id);
        await refuseModerator(server, parts, id);
        const had = parts.map((one) => [one, noteOf(seen.get(one))] as const);
        return { parts, evidence: { rooms: { ...Object.fromEntries(had), ...known } } };
      }),
    cover: ({ id }, parts, _, order) =>
      orWaitForPerson(async () => {
        const rooms = (await roomsOf(server, room)).filter((one) => parts.includes(one));
        return remove(server, rooms, id, order);
      }),
  };
}

function notedRooms(evidence: Evidence | undefined): Readonly<Record<string, string>> {
  return Noted.safeParse(evidence).data?.rooms ?? {};
}

function isBanned(member: Member | undefined): member is Member {
  return member?.membership === "ban";
}

/** A ban says by which order it is: so those of Comity's are told from all others. */
function isOurs(member: Member | undefined): boolean {
  return isBanned(member) && isPublicReason(member.reason);
}

function noteOf(member: Member | undefined): string {
  return isOurs(member) ? "ours" : (member?.membership ?? "none");
}

function standingIn(seen: SeenRooms): Standing {
  const members = [...seen.values()];
  return members.some(isOurs) || members.every(isBanned) ? "removed" : "free";
}

async function remove(
  server: KeyedSpace,
  rooms: readonly string[],
  id: string,
  { order }: Ordered,
): Promise<{ readonly done: true }> {
  const seen = await seenIn(server, rooms, id);
  await refuseModerator(server, rooms, id);
  const without = rooms.filter((room) => !isBanned(seen.get(room)));
  await inEach(without, async (roomId) => {
    const json = { user_id: id, reason: publicReason(order) };
    const { status } = await askMatrix(server, { route: banRoute, at: { roomId }, json });
    if (!isBanned(await memberOf(server, roomId, id))) throw notTaken(banRoute, status);
  });
  return { done: true };
}

/**
 * Also from rooms that are no part of the space any more. What people had carried out is lifted
 * whoever did it.
 */
async function release(
  server: KeyedSpace,
  now: readonly string[],
  id: string,
  evidence: Evidence | undefined,
): Promise<{ readonly done: true }> {
  const noted = notedRooms(evidence);
  const seen = await seenIn(server, now, id);
  const isToLift = (room: string, member: Member | undefined) =>
    noted[room] !== "ban" && (evidence === undefined ? isBanned : isOurs)(member);
  const left = Object.keys(noted).filter((room) => !now.includes(room));
  await inEach([...now, ...left], async (roomId) => {
    const member = seen.has(roomId) ? seen.get(roomId) : await memberOf(server, roomId, id);
    if (!isToLift(roomId, member)) return;
    const json = { user_id: id };
    const { status } = await askMatrix(server, { route: unbanRoute, at: { roomId }, json });
    if (isBanned(await memberOf(server, roomId, id))) throw notTaken(unbanRoute, status);
  });
  return { done: true };
}

/** Whatever it answered, what the room shows afterwards counts. */
function notTaken(route: string, status: number): Error {
  if (status === 403) return new PersonNeeded("key-too-weak");
  if (status >= 400) return new PersonNeeded("ban-refused");
  return new Transient("the room does not show it yet", { route, status });
}

async function everybodyOut(server: KeyedSpace, room: string): Promise<ReadonlySet<string>> {
  const lists = await inTurn(await roomsOf(server, room), (one) => bannedInRoom(server, one));
  const ids = new Set(lists.flatMap((list) => [...list.keys()]));
  const isOut = (id: string) =>
    standingIn(new Map(lists.map((list, i) => [`${i}`, list.get(id)]))) === "removed";
  return new Set([...ids].filter(isOut));
}

async function everyModerator(server: KeyedSpace, room: string): Promise<ReadonlySet<string>> {
  const lists = await inTurn(await roomsOf(server, room), (one) => moderatorsOf(server, one));
  return new Set(lists.flatMap(({ ids }) => ids));
}
