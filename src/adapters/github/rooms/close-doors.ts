import { z } from "zod";
import { Terminal } from "../../../ports/errors.ts";
import type { RoomDoor } from "../../../ports/rooms.ts";
import type { GitHub } from "../connection/connect-github.ts";
import { parseAnswer } from "../connection/parse-answer.ts";

/**
 * Closes the doors that are open. Where the organisation settles one for all its repositories GitHub
 * refuses even to close it again, 422 for forks and 409 for Actions; no refusal ends a move.
 * https://github.com/cli/cli/issues/10000
 * https://docs.github.com/rest/actions/permissions#set-github-actions-permissions-for-a-repository
 */
export async function closeDoors(room: GitHub): Promise<void> {
  for (const door of await openDoors(room)) {
    // oxlint-disable-next-line no-await-in-loop -- two at most
    await unlessRefused(closeDoor(room, door));
  }
}

/** The doors that are open, or of which GitHub does not say. */
export async function openDoors(room: GitHub): Promise<readonly RoomDoor[]> {
  const mayFork = await unlessRefused(saysForks(room));
  const runsActions = await unlessRefused(saysActions(room));
  return [
    ...(mayFork === false ? [] : ["forks" as const]),
    ...(runsActions === false ? [] : ["actions" as const]),
  ];
}

async function closeDoor(room: GitHub, door: RoomDoor): Promise<void> {
  const { owner, name: repo } = room.repository;
  const rest = room.rest("set-up");
  if (door === "forks") {
    await rest.request("PATCH /repos/{owner}/{repo}", { owner, repo, allow_forking: false });
    return;
  }
  const route = "PUT /repos/{owner}/{repo}/actions/permissions";
  await rest.request(route, { owner, repo, enabled: false });
}

async function saysForks(room: GitHub): Promise<boolean | undefined> {
  const { owner, name: repo } = room.repository;
  const route = "GET /repos/{owner}/{repo}";
  const { data } = await room.rest("set-up").request(route, { owner, repo });
  return parseAnswer(z.object({ allow_forking: z.boolean().optional() }), data, route)
    .allow_forking;
}

async function saysActions(room: GitHub): Promise<boolean> {
  const { owner, name: repo } = room.repository;
  const route = "GET /repos/{owner}/{repo}/actions/permissions";
  const { data } = await room.rest("set-up").request(route, { owner, repo });
  return parseAnswer(z.object({ enabled: z.boolean() }), data, route).enabled;
}

/** `undefined` where a setting or a missing permission stands against it. */
async function unlessRefused<Answer>(asking: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await asking;
  } catch (error) {
    const isRefused =
      error instanceof Terminal && [403, 404, 409, 422].includes(error.edge.status ?? 0);
    if (!isRefused) throw error;
    return undefined;
  }
}
