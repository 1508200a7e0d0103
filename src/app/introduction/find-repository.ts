import { z } from "zod";
import { Transient } from "../../ports/errors.ts";
import type { CaseRepositoryNamed, RepositoryNamed } from "../webhooks/webhook-scope.ts";
import type { AskGitHub } from "./ask-github.ts";

const Installation = z.object({ id: z.int().positive() });
const Token = z.object({ token: z.string().min(1) });
const Repository = z.object({
  id: z.int().positive(),
  name: z.string().min(1),
  owner: z.object({ login: z.string().min(1) }),
});

/**
 * A case repository by the id that stays and the name it has now. One that was renamed or transferred
 * is found by the name that was set, to which GitHub leads on; where GitHub knows none for the app,
 * it is as it was set, and whoever looks there is refused.
 * https://docs.github.com/repositories/creating-and-managing-repositories/renaming-a-repository
 */
export async function findRepository(
  ask: AskGitHub,
  jwt: () => Promise<string>,
  setAs: RepositoryNamed,
): Promise<CaseRepositoryNamed> {
  const path = `/repos/${setAs.owner}/${setAs.name}`;
  const authorization = `bearer ${await jwt()}`;
  try {
    const installation = await ask({
      route: `GET ${path}/installation`,
      authorization,
      answer: Installation,
    });
    const { token } = await ask({
      route: `POST /app/installations/${installation.id}/access_tokens`,
      authorization,
      body: { permissions: { metadata: "read" } },
      answer: Token,
    });
    const found = await ask({
      route: `GET ${path}`,
      authorization: `token ${token}`,
      answer: Repository,
    });
    return { owner: found.owner.login, name: found.name, id: found.id, setAs };
  } catch (error) {
    if (isRefused(error)) return { ...setAs, setAs };
    throw error;
  }
}

function isRefused(error: unknown): boolean {
  return error instanceof Transient && [403, 404, 422].includes(error.edge.status ?? 0);
}
