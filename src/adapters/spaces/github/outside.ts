import { z } from "zod";
import type { WhatTheyHad } from "./evidence.ts";
import { answered } from "./human-needed.ts";
import type { Organisation } from "./organisation.ts";
import { readAnswer } from "./read-answer.ts";
import { wholeList } from "./whole-list.ts";
import type { Person } from "../../../domain/values/person.ts";
import { Transient } from "../../../ports/errors.ts";

const listRoute = "GET /orgs/{org}/outside_collaborators";
const removeRoute = "DELETE /orgs/{org}/outside_collaborators/{username}";
const repositoriesRoute = "GET /installation/repositories";
const collaboratorRoute = "GET /repos/{owner}/{repo}/collaborators/{username}";

const perPage = 100;
const Repositories = z.object({
  total_count: z.int(),
  repository_selection: z.string().optional(),
  repositories: z.array(z.object({ name: z.string(), owner: z.object({ login: z.string() }) })),
});

/** In which repositories somebody works who is no member. */
export async function collaborationsOf(
  organisation: Organisation,
  id: Person["id"],
  username: string,
): Promise<WhatTheyHad["collaboratedOn"]> {
  const outside = await wholeList(organisation, listRoute);
  if (!outside.has(id)) return [];
  return repositoriesOf(organisation, username);
}

/** Takes somebody who is no member off every repository of the organisation. */
export async function endCollaborations(
  { org, rest }: Organisation,
  username: string,
): Promise<void> {
  try {
    await rest.request(removeRoute, { org, username });
  } catch (error) {
    if (answered(error, 404)) return;
    if (!answered(error, 422)) throw error;
    // GitHub says so of members: the end of the membership is not known everywhere yet.
    throw new Transient("the membership has not ended everywhere yet", { route: removeRoute });
  }
}

/**
 * No route tells where somebody collaborates, so each repository is asked: only where the app sees
 * all of them, and they are no more than a page.
 */
async function repositoriesOf(
  { rest }: Organisation,
  username: string,
): Promise<WhatTheyHad["collaboratedOn"]> {
  const { data } = await rest.request(repositoriesRoute, { per_page: perPage });
  const seen = readAnswer(Repositories, data, repositoriesRoute);
  const { repositories } = seen;
  if (seen.repository_selection !== "all" || seen.total_count > repositories.length) {
    return "unknown";
  }
  const found: string[] = [];
  for (const { name, owner } of repositories) {
    const asked = { owner: owner.login, repo: name, username };
    // One after the other, as GitHub asks.
    // oxlint-disable-next-line no-await-in-loop
    const isThere = await rest.request(collaboratorRoute, asked).then(
      () => true,
      (error: unknown) => {
        if (answered(error, 404)) return false;
        throw error;
      },
    );
    if (isThere) found.push(name);
  }
  return found;
}
