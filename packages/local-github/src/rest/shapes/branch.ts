import type { GitCommit } from "../../model/records/git-object.ts";
import { nameWithOwner, type Repository } from "../../model/records/repository.ts";
import { presentCommit } from "./commit.ts";
import type { Presented, Schemas } from "./presented.ts";

/** A line of the list of branches. Nothing is protected here: rules are not built. */
export function presentShortBranch(
  { apiUrl }: Presented,
  repository: Repository,
  name: string,
  head: string,
): Schemas["short-branch"] {
  const url = `${apiUrl}/repos/${nameWithOwner(repository)}/commits/${head}`;
  return { name, commit: { sha: head, url }, protected: false };
}

export function presentBranch(
  github: Presented,
  repository: Repository,
  name: string,
  head: GitCommit,
): Schemas["branch-with-protection"] {
  const self = `${github.apiUrl}/repos/${nameWithOwner(repository)}/branches/${name}`;
  const html = `${github.world.webUrl}/${nameWithOwner(repository)}/tree/${name}`;
  return {
    name,
    commit: presentCommit(github, repository, head),
    _links: { self, html },
    protected: false,
    protection: {
      enabled: false,
      required_status_checks: { enforcement_level: "off", contexts: [], checks: [] },
    },
    protection_url: `${self}/protection`,
  };
}
