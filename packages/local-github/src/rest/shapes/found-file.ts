import { nameWithOwner } from "../../model/records/repository.ts";
import type { FoundFile } from "../../model/search/search-code.ts";
import type { Presented } from "./presented.ts";
import { presentRepository } from "./repository.ts";

/** A file a search found, without its score. */
export function presentFoundFile(github: Presented, { repository, path, blob }: FoundFile) {
  const name = nameWithOwner(repository);
  const url = `${github.apiUrl}/repos/${name}`;
  const branch = repository.defaultBranch;
  return {
    name: path.split("/").at(-1) ?? path,
    path,
    sha: blob.oid,
    url: `${url}/contents/${path}?ref=${branch}`,
    git_url: `${url}/git/blobs/${blob.oid}`,
    html_url: `${github.world.webUrl}/${name}/blob/${branch}/${path}`,
    repository: presentRepository(github, repository),
  };
}
