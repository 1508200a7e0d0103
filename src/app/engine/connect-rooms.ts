import { createHmac } from "node:crypto";
import type { GitHub } from "../../adapters/github/connection/connect-github.ts";
import { createRooms } from "../../adapters/github/rooms/create-rooms.ts";
import type { MarkedRooms } from "../../adapters/github/rooms/room-names.ts";
import { codeNameCandidates } from "../../domain/values/code-name.ts";
import { Sha256 } from "../../domain/values/ids.ts";
import type { RoomPorts } from "../../reconcile/ports/room-ports.ts";
import { codeNameWords } from "./code-name-words.ts";
import type { AppSurroundings } from "../host/prepare-app.ts";

const markBegins = "A room of Comity, ";

/** Whether a repository's description is one that rooms are given. */
export function isRoomMark(description: string): boolean {
  return description.startsWith(markBegins);
}

/** Rooms beside a case repository. Whoever knows the names of issues cannot tell theirs. */
export function connectRooms(
  connected: GitHub,
  marked: MarkedRooms,
  { github, log }: Pick<AppSurroundings, "github" | "log">,
): RoomPorts {
  const { current, previous } = github.recordSecrets;
  // The first key there was, so that a new one changes no name.
  const key = previous.at(-1) ?? current;
  const secretly = (text: string) =>
    Sha256.parse(createHmac("sha256", key).update(text, "utf8").digest("hex"));
  return {
    rooms: createRooms(connected, marked),
    log,
    roomNames: (issue) => codeNameCandidates(secretly(`room of ${issue}`), codeNameWords()),
    roomMark: (issue) => `${markBegins}${secretly(`mark of ${issue}`).slice(0, 16)}`,
  };
}
