import { writeBareRepository } from "../model/write-bare-repository.ts";
import type { RunningGitHub } from "../start-local-github.ts";

/**
 * Writes a repository as a bare one that git clones and checks; `folder` is made if need be.
 *
 * @throws where there is no such repository
 */
export async function bareCopy(
  { github }: Pick<RunningGitHub, "github">,
  owner: string,
  name: string,
  folder: string,
): Promise<void> {
  const repository = github.world.repositoryByName(owner, name);
  if (!repository) throw new Error(`there is no ${owner}/${name}`);
  await writeBareRepository(repository, folder);
}
