import { createCaseRepository } from "../case/case-repository.ts";
import type { GitHub } from "../connection/connect-github.ts";
import { createRoom } from "./create-room.ts";
import { applyRoomStep } from "./apply-room-step.ts";
import { openDoors } from "./close-doors.ts";
import { PageSizes } from "../connection/page-sizes.ts";
import { deleteRoom } from "./delete-room.ts";
import { deleteIssue, forget } from "./forget.ts";
import { lastChanges } from "./last-changes.ts";
import { type MarkedRooms, RoomNames } from "./room-names.ts";
import { observeRoom } from "./observe-room.ts";
import { admit, observeRoomAccess, shutOut } from "./room-access.ts";
import { sweepRooms } from "./sweep-rooms.ts";
import { shownLogin } from "../connection/shown-login.ts";
import { writeRoomRecord } from "./write-room-record.ts";
import { YoungRooms } from "./young-rooms.ts";
import type { CodeName } from "../../../domain/values/ids.ts";
import type { Instant } from "../../../domain/values/time.ts";
import type { CaseRepository } from "../../../ports/case-repository.ts";
import type { Rooms, RoomThread } from "../../../ports/rooms.ts";

/** The rooms beside one case repository. Remembers the way to each, with its tokens. */
export function createRooms(github: GitHub, marked: MarkedRooms): Rooms {
  const ways = new Map<CodeName, { readonly room: GitHub; readonly cases: CaseRepository }>();
  const called = new RoomNames(github, marked);
  const way = (name: CodeName) => {
    const known = ways.get(name);
    const now = called.nameOf(name) ?? known?.room.repository.name;
    if (known && now === known.room.repository.name) return known;
    const room = github.at(now ?? `${github.repository.name}-${name}`);
    const made = { room, cases: createCaseRepository(room, () => undefined) };
    ways.set(name, made);
    return made;
  };
  const look = (name: CodeName, thread: RoomThread) => {
    const learnAge = (madeAt: Instant) => young.learn(name, madeAt);
    const asked = { name, thread, sizes: lookSizes };
    return young.see(name, observeRoom(github, way(name).room, asked, learnAge));
  };
  const young = new YoungRooms(github.clock);
  const sizes = new PageSizes();
  const sweptSizes = new PageSizes();
  const lookSizes = new PageSizes();
  return {
    list: () => called.list(),
    lastChanges: (issues) => lastChanges(github, issues, sizes),
    async sweep(names) {
      const listed = names.flatMap((name) => {
        const id = called.idOf(name);
        return id ? [{ name, id }] : [];
      });
      return sweepRooms(github, listed, sweptSizes);
    },
    async observe(name, thread) {
      const seen = await look(name, thread);
      if (seen ?? called.areKnown) return seen;
      // It may have the name of a case repository that was called otherwise.
      await called.list();
      return called.nameOf(name) === undefined ? undefined : look(name, thread);
    },
    async create(name, mark) {
      const outcome = await createRoom(github, way(name).room.repository.name, mark);
      if (outcome === "created") young.learn(name, github.clock.now());
      return outcome;
    },
    apply: (name, step) => young.wait(name, applyRoomStep(way(name).room, step)),
    beginRecord: (name, root, files, message) =>
      young.wait(name, writeRoomRecord(way(name).room, name, root, files, message)),
    openDoors: (name) => openDoors(way(name).room),
    access: (name) => observeRoomAccess(way(name).room),
    admit: (name, person, role) => admit(way(name).room, person, role),
    shutOut: (name, person) => shutOut(way(name).room, person),
    isShown: async ({ id }) => (await shownLogin(github, id)) !== undefined,
    repository: (name) => way(name).cases,
    deleteIssue: (issue) => deleteIssue(github, issue),
    forget: (step) => forget(github, step),
    forgetIn: (name, step) => forget(way(name).room, step),
    delete: (name) => deleteRoom(github, way(name).room),
  };
}
