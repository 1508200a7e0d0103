import { z } from "zod";
import { parseAnswer } from "../../../adapters/github/connection/parse-answer.ts";
import type { GitHub } from "../../../adapters/github/connection/connect-github.ts";
import { closeDoors, openDoors } from "../../../adapters/github/rooms/close-doors.ts";
import { deleteIssue } from "../../../adapters/github/rooms/forget.ts";
import { NodeId } from "../../../domain/values/ids.ts";
import { Terminal } from "../../../ports/errors.ts";
import type { Check } from "../check.ts";
import { right, wrong, type Diagnosis } from "../diagnosis.ts";

/** Makes a repository as a room is made, and looks how far it can be closed and emptied. */
export const roomCheck: Check = {
  about: "Rooms",
  asks: "github",
  makes: "scratch objects",
  async examine(patient) {
    const made = await patient.room();
    if ("verdict" in made) return [made];
    const { github: room, seconds } = made;
    return [
      right(`the App makes repositories, and is let in after ${seconds} s`),
      ...(await doors(room)),
      await deletion(room),
      ...(patient.withOwner === undefined ? [] : [await letIn(room, patient.withOwner)]),
    ];
  },
};

const settled = {
  forks: "private repositories cannot be forked in this organisation, whatever a room says",
  actions: "Actions are off in this organisation, whatever a room says",
};
const open = {
  forks: "rooms can be forked, and GitHub does not let the App change that",
  actions: "workflows run in rooms, and GitHub does not let the App change that",
};

async function doors(room: GitHub): Promise<readonly Diagnosis[]> {
  const isSettled = {
    forks: await isRefused(room, "forks"),
    actions: await isRefused(room, "actions"),
  };
  await closeDoors(room);
  const left = await openDoors(room);
  return (["forks", "actions"] as const).map((door) => {
    if (left.includes(door)) {
      return wrong(open[door], "an owner switches it off for the organisation (settings)");
    }
    if (isSettled[door]) return right(settled[door]);
    return right(door === "forks" ? "rooms cannot be forked" : "no workflow runs in rooms");
  });
}

/** Whether the organisation settles it, so that GitHub refuses even to close what is closed. */
async function isRefused(room: GitHub, door: "forks" | "actions"): Promise<boolean> {
  const { owner, name: repo } = room.repository;
  const rest = room.rest("set-up");
  try {
    if (door === "forks") {
      await rest.request("PATCH /repos/{owner}/{repo}", { owner, repo, allow_forking: false });
    } else {
      const route = "PUT /repos/{owner}/{repo}/actions/permissions";
      await rest.request(route, { owner, repo, enabled: false });
    }
    return false;
  } catch (error) {
    const isPolicy = error instanceof Terminal && [409, 422].includes(error.edge.status ?? 0);
    if (!isPolicy) throw error;
    return true;
  }
}

async function deletion(room: GitHub): Promise<Diagnosis> {
  const { owner, name: repo } = room.repository;
  const route = "POST /repos/{owner}/{repo}/issues";
  const title = "A scratch issue";
  const { data } = await room.rest("set-up").request(route, { owner, repo, title });
  const { node_id: id } = parseAnswer(z.object({ node_id: NodeId }), data, route);
  if ((await deleteIssue(room, id)) === "deleted") {
    return right("the App can delete the issue a case leaves behind");
  }
  return wrong(
    "the App cannot delete issues: a case that moves to a room leaves an emptied one, whose history stays readable",
    "an owner allows it (settings, Member privileges, Allow repository administrators to delete issues); where that does not help, an owner deletes each such issue by hand",
  );
}

/** As somebody who decides a case is: to read and comment, and out again at once. */
async function letIn(room: GitHub, username: string): Promise<Diagnosis> {
  const { owner, name: repo } = room.repository;
  const route = "PUT /repos/{owner}/{repo}/collaborators/{username}";
  const person = { owner, repo, username };
  const rest = room.rest("set-up");
  try {
    await rest.request(route, { ...person, permission: "triage" });
  } catch (error) {
    if (!(error instanceof Terminal)) throw error;
    return wrong(
      `the person named cannot be let into a room (${error.edge.status ?? "no answer"})`,
      "an owner looks who may invite outside collaborators (settings, Member privileges)",
    );
  }
  await rest.request("DELETE /repos/{owner}/{repo}/collaborators/{username}", person);
  return right("somebody can be let into a room, and put out again");
}
