import type { GitOid } from "../../domain/values/ids.ts";
import type { ObservedRoom } from "../../ports/rooms.ts";

/** What says where the record of a room begins. */
export type RoomBeginning = Pick<
  ObservedRoom,
  "isPrivate" | "holdsRecord" | "anchoredRoot" | "rootOid"
>;

/** The commit that the record of a room starts from; `undefined` where there is none to go by. */
export function rootOfRoom(room: RoomBeginning | undefined): GitOid | undefined {
  return room?.isPrivate && room.holdsRecord ? (room.anchoredRoot ?? room.rootOid) : undefined;
}
