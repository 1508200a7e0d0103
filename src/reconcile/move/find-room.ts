import type { CodeName, NodeId } from "../../domain/values/ids.ts";
import { Terminal } from "../../ports/errors.ts";
import type { ObservedRoom } from "../../ports/rooms.ts";
import type { RoomPorts } from "../ports/room-ports.ts";

/** The room of a case, where it was made already. */
export async function lookForRoom(
  issue: NodeId,
  { rooms, roomNames, roomMark }: RoomPorts,
): Promise<{ readonly name: CodeName; readonly room: ObservedRoom } | undefined> {
  const mark = roomMark(issue);
  for (const name of roomNames(issue)) {
    const room = await rooms.observe(name, "beginning");
    if (room?.mark === mark) return { name, room };
    // It would have been made under this name.
    if (!room) return undefined;
  }
  return undefined;
}

/** The room of a case: found by its mark, or made under the first name that is free. */
export async function findRoom(
  issue: NodeId,
  { rooms, roomNames, roomMark }: RoomPorts,
): Promise<CodeName> {
  const mark = roomMark(issue);
  for (const name of roomNames(issue)) {
    let room = await rooms.observe(name, "beginning");
    if (!room) {
      if ((await rooms.create(name, mark)) === "created") return name;
      // Taken in this moment: perhaps by another instance, for the same case.
      room = await rooms.observe(name, "beginning");
    }
    if (room?.mark === mark) {
      if (!room.isPrivate) throw new Terminal("a room is not private", { route: "ObserveRoom" });
      return name;
    }
  }
  throw new Terminal("every name drawn for this room is taken", {
    route: "POST /orgs/{org}/repos",
  });
}
