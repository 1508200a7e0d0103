import type { CodeName, NodeId } from "../../domain/values/ids.ts";
import type { Log } from "../../ports/log.ts";
import type { Rooms } from "../../ports/rooms.ts";

/** What moving a case to a room works with. */
export interface RoomPorts {
  readonly rooms: Rooms;
  readonly log: Log;
  /**
   * The names the room of this issue's case may get, in the order they are tried. Nobody can guess
   * them who does not have the host's secret, and they are the same each time.
   */
  readonly roomNames: (issue: NodeId) => readonly CodeName[];
  /** What tells the room of this issue's case from every other repository. */
  readonly roomMark: (issue: NodeId) => string;
}
