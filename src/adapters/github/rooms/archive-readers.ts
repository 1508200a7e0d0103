import { z } from "zod";
import type { Person } from "../../../domain/values/person.ts";
import type { Readers } from "../../../ports/readers.ts";
import type { GitHub } from "../connection/connect-github.ts";
import { parseAnswer } from "../connection/parse-answer.ts";
import { shutOut } from "./room-access.ts";

const Collaborators = z.array(z.object({ id: z.int(), role_name: z.string() }));

/** Leave to read the case repository, as a role `read` of their own. */
export function createArchiveReaders(github: GitHub): Readers {
  return {
    async shutOut(person) {
      return (await hasMore(github, person)) ? "out" : shutOut(github, person);
    },
  };
}

async function hasMore(github: GitHub, { id }: Person): Promise<boolean> {
  const { owner, name: repo } = github.repository;
  const route = "GET /repos/{owner}/{repo}/collaborators";
  const parameters = { owner, repo, affiliation: "direct", per_page: 100 } as const;
  const listed: unknown = await github.rest("set-up").paginate(route, parameters);
  const own = parseAnswer(Collaborators, listed, route).find((one) => one.id === id);
  return own !== undefined && own.role_name !== "read";
}
