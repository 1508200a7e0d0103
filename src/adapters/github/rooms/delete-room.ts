import { z } from "zod";
import { NodeId } from "../../../domain/values/ids.ts";
import { Terminal } from "../../../ports/errors.ts";
import type { GitHub } from "../connection/connect-github.ts";
import { parseAnswer } from "../connection/parse-answer.ts";

const Called = z.object({ node_id: NodeId });

/**
 * Deletes the repository of a room. Names change hands: it goes only where its name still leads to the
 * repository that the room's own token is for, and that is never the case repository.
 * https://docs.github.com/rest/repos/repos#delete-a-repository
 *
 * @param github GitHub as seen from the case repository
 * @param room as seen from the room's
 */
export async function deleteRoom(github: GitHub, room: GitHub): Promise<"deleted" | "refused"> {
  const { owner, name: repo } = room.repository;
  const { repository } = await room.credentials.access("case-repository");
  const { repository: cases } = await github.credentials.access("case-repository");
  const look = "GET /repos/{owner}/{repo}";
  const route = "DELETE /repos/{owner}/{repo}";
  try {
    const { data } = await github.rest("rooms").request(look, { owner, repo });
    const { node_id } = parseAnswer(Called, data, look);
    if (node_id !== repository.nodeId || node_id === cases.nodeId)
      throw new Terminal("another repository has the name of a room by now", { route });
    await github.rest("rooms").request(route, { owner, repo });
    return "deleted";
  } catch (error) {
    const status = error instanceof Terminal ? error.edge.status : undefined;
    if (status === 404) return "deleted";
    if (status === 403) return "refused";
    throw error;
  }
}
