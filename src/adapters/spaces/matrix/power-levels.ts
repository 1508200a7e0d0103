import { z } from "zod";
import { askMatrix, levelsOf, roomsOf, writtenLevels } from "./rooms.ts";
import { refuseModerator, seenIn } from "./seen-in-rooms.ts";
import type { Evidence } from "../../../domain/values/standing.ts";
import { Transient } from "../../../ports/errors.ts";
import {
  inEach,
  inTurn,
  type KeyedSpace,
  orTerminal,
  orWaitForPerson,
  PersonNeeded,
} from "../../../ports/space-client.ts";
import type { PartsOfPlace, Restraint } from "../../../ports/space.ts";

const levelsRoute = "PUT /_matrix/client/v3/rooms/{roomId}/state/m.room.power_levels";

const Noted = z.looseObject({
  /** The level they had in each room in which they might write, `null` where none was written. */
  levels: z.record(z.string(), z.int().nullable()).default({}),
  /** The rooms in which they might not, by whomever. Older notes do not say. */
  muted: z.array(z.string()).optional(),
});
type Noted = z.infer<typeof Noted>;
type SeenLevels = readonly (readonly [string, Awaited<ReturnType<typeof levelIn>>])[];

/**
 * Somebody is muted in a room by a level below all that a message takes, which reactions and taking
 * back their own messages do as well. It outlives leaving the room and a ban from it.
 */
export function powerLevels(server: KeyedSpace, room: string): Restraint {
  return {
    look: ({ id }) =>
      orWaitForPerson(async () => {
        const rooms = await roomsOf(server, room);
        await seenIn(server, rooms, id);
        await refuseModerator(server, rooms, id);
        const seen = await levelsSeen(server, rooms, id);
        const free = seen.filter(([, { isMuted }]) => !isMuted);
        const some = free.length === seen.length ? "free" : "unknown";
        return {
          standing: free.length === 0 ? "muted" : some,
          isMember: false,
          evidence: noteOf(seen),
        };
      }),
    together(noted, seen) {
      if (noted === undefined) return seen;
      const { levels, muted } = notedIn(noted);
      return { levels: { ...notedIn(seen).levels, ...levels }, ...(muted && { muted }) };
    },
    asOwn(seen) {
      const { levels, muted = [] } = notedIn(seen);
      return {
        levels: { ...Object.fromEntries(muted.map((one) => [one, null])), ...levels },
        muted: [],
      };
    },
    put: ({ id }, standing, evidence) =>
      orWaitForPerson(async () => {
        const rooms = await roomsOf(server, room);
        return standing === "free"
          ? unmute(server, rooms, id, evidence)
          : mute(server, rooms, id, evidence);
      }),
    parts: partsOf(server, room),
    mayPass: (reason) => reason === "level-refused",
    prove: ({ id }, standing) =>
      `GET /_matrix/client/v3/rooms/${room}/state/m.room.power_levels gives ${id} ${standing === "free" ? "no level that mutes" : "a level below all that a message takes"}, and so in each room of it`,
  };
}

/** Rooms that a space of Matrix's has got since. */
function partsOf(server: KeyedSpace, room: string): PartsOfPlace {
  return {
    list: () => orTerminal(() => roomsOf(server, room), levelsRoute),
    look: ({ id }, noted, isOwn) =>
      orWaitForPerson(async () => {
        const { levels, muted } = notedIn(noted);
        const isNew = (one: string) =>
          muted !== undefined && !(one in levels || muted.includes(one));
        const parts = (await roomsOf(server, room)).filter(isNew);
        if (muted === undefined || parts.length === 0) return { parts, evidence: noted };
        await refuseModerator(server, parts, id);
        const since = noteOf(await levelsSeen(server, parts, id));
        // What another order of Comity's took there, its own record knows.
        const own = isOwn ? Object.fromEntries(since.muted.map((one) => [one, null])) : {};
        return {
          parts,
          evidence: {
            levels: { ...own, ...since.levels, ...levels },
            muted: isOwn ? muted : [...muted, ...since.muted],
          },
        };
      }),
    cover: ({ id }, parts, evidence) =>
      orWaitForPerson(async () => {
        const rooms = (await roomsOf(server, room)).filter((one) => parts.includes(one));
        return mute(server, rooms, id, evidence);
      }),
  };
}

function notedIn(evidence: Evidence | undefined): Noted {
  return Noted.safeParse(evidence).data ?? { levels: {} };
}

function levelsSeen(server: KeyedSpace, rooms: readonly string[], id: string): Promise<SeenLevels> {
  return inTurn(rooms, async (one) => [one, await levelIn(server, one, id)] as const);
}

function noteOf(seen: SeenLevels) {
  return {
    levels: Object.fromEntries(
      seen.flatMap(([one, { isMuted, entry }]) => (isMuted ? [] : [[one, entry] as const])),
    ),
    muted: seen.flatMap(([one, { isMuted }]) => (isMuted ? [one] : [])),
  };
}

async function levelIn(server: KeyedSpace, room: string, id: string) {
  const { silent, own, entry } = levelsOf(await writtenLevels(server, room), id);
  return { isMuted: own <= silent, entry };
}

async function mute(
  server: KeyedSpace,
  rooms: readonly string[],
  id: string,
  evidence: Evidence | undefined,
): Promise<{ readonly done: true }> {
  await refuseModerator(server, rooms, id);
  const noted = notedIn(evidence).levels;
  await inEach(rooms, async (room) => {
    if ((await levelIn(server, room, id)).isMuted) return;
    if (!(room in noted))
      throw new Transient("there is more to note by now", { route: levelsRoute });
    const { silent } = levelsOf(await writtenLevels(server, room), id);
    await write(server, room, id, { entry: silent, isMuted: true });
  });
  return { done: true };
}

/** Also in rooms that are no part of the space any more; one that others changed since is let be. */
async function unmute(
  server: KeyedSpace,
  now: readonly string[],
  id: string,
  evidence: Evidence | undefined,
): Promise<{ readonly done: true }> {
  const noted = notedIn(evidence).levels;
  await seenIn(server, now, id);
  await inEach(evidence === undefined ? now : Object.keys(noted), async (room) => {
    if ((await levelIn(server, room, id)).isMuted)
      await write(server, room, id, { entry: noted[room] ?? null, isMuted: false });
  });
  return { done: true };
}

/** All of them are written again with one changed, and read: Matrix compares nothing. */
async function write(
  server: KeyedSpace,
  roomId: string,
  id: string,
  { entry, isMuted }: { readonly entry: number | null; readonly isMuted: boolean },
): Promise<void> {
  const written = await writtenLevels(server, roomId);
  const { [id]: _, ...others } = written.users ?? {};
  const users = entry === null ? others : { ...others, [id]: entry };
  const json = { ...written, users };
  const { status } = await askMatrix(server, { route: levelsRoute, at: { roomId }, json });
  if ((await levelIn(server, roomId, id)).isMuted === isMuted) return;
  if (status === 403) throw new PersonNeeded("key-too-weak");
  if (status >= 400) throw new PersonNeeded("level-refused");
  throw new Transient("the room does not show it yet", { route: levelsRoute, status });
}
