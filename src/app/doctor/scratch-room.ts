import { z } from "zod";
import type { GitHub } from "../../adapters/github/connection/connect-github.ts";
import { parseAnswer } from "../../adapters/github/connection/parse-answer.ts";
import { GitOid, NodeId } from "../../domain/values/ids.ts";
import { Terminal, Transient } from "../../ports/errors.ts";
import { unknown, wrong, type Diagnosis } from "./diagnosis.ts";
import type { Scratch } from "./scratch.ts";

const attempts = 60;
const pauseMilliseconds = 2_000;
const millisecondsInASecond = 1_000;

const Repository = z.object({ node_id: NodeId, default_branch: z.string() });
const Ref = z.object({ object: z.object({ sha: GitOid }) });

/** A private repository of the doctor's own, which goes with all that is tried in it. */
export interface ScratchRoom {
  readonly github: GitHub;
  readonly id: NodeId;
  /** The newest commit of its default branch. */
  readonly head: GitOid;
  /** How long it took until the App was let in. */
  readonly seconds: number;
}

interface MadeBy {
  readonly github: GitHub;
  readonly scratch: Scratch;
  readonly pause: (milliseconds: number) => Promise<unknown>;
  readonly wallTime: () => number;
}

/** Made as a room is made; a diagnosis where there is none. */
export async function makeScratchRoom(made: MadeBy): Promise<ScratchRoom | Diagnosis> {
  const refused = await create(made);
  if (refused) return refused;
  const github = made.github.at(made.scratch.repository);
  const beganAt = made.wallTime();
  const found = await waitUntilKnown(made, github);
  if (found === undefined) {
    return unknown(
      "GitHub did not let the App into a repository it made, within two minutes",
      'see that the App is installed with "Only select repositories", and ask again',
    );
  }
  const seconds = Math.round((made.wallTime() - beganAt) / millisecondsInASecond);
  const { owner, name: repo } = github.repository;
  const route = "GET /repos/{owner}/{repo}/git/ref/{ref}";
  const ref = `heads/${found.default_branch}`;
  const { data } = await github.rest("set-up").request(route, { owner, repo, ref });
  return { github, id: found.node_id, head: parseAnswer(Ref, data, route).object.sha, seconds };
}

async function create({ github, scratch }: MadeBy): Promise<Diagnosis | undefined> {
  const { owner: org } = github.repository;
  const { repository: name } = scratch;
  const rest = github.rest("rooms");
  try {
    await rest.request("POST /orgs/{org}/repos", {
      org,
      name,
      description: "A scratch repository of comity doctor, which may be deleted",
      private: true,
      auto_init: true,
    });
  } catch (error) {
    if (!(error instanceof Terminal)) throw error;
    return wrong(
      `the App may make no repository (${error.edge.status ?? "no answer"}), so that no case gets a room`,
      "an owner allows private repositories to be created (settings, Member privileges), and accepts the App's permission Administration",
    );
  }
  scratch.made(`The repository ${name}`, () =>
    rest.request("DELETE /repos/{owner}/{repo}", { owner: org, repo: name }),
  );
  return undefined;
}

/** Tokens, REST and GraphQL learn of a new repository one after the other. */
async function waitUntilKnown({ pause }: MadeBy, room: GitHub) {
  const { owner, name: repo } = room.repository;
  const route = "GET /repos/{owner}/{repo}";
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    try {
      const { data } = await room.rest("set-up").request(route, { owner, repo });
      return parseAnswer(Repository, data, route);
    } catch (error) {
      if (!(error instanceof Terminal || error instanceof Transient)) throw error;
      await pause(pauseMilliseconds);
    }
  }
  return undefined;
}
