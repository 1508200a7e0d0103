import { meets } from "../access.ts";
import { demands } from "../demands.ts";
import { readTree, resolveRevision } from "../read-git.ts";
import type { GitBlob } from "../records/git-object.ts";
import type { Repository } from "../records/repository.ts";
import type { Viewer } from "../viewer.ts";
import type { World } from "../world.ts";
import { hasWords, parseSearch, type Search } from "./parse-search.ts";
import { placeQualifiers, searchedRepositories } from "./searched-repositories.ts";

export interface FoundFile {
  readonly repository: Repository;
  readonly path: string;
  readonly blob: GitBlob;
}

const tests: Readonly<Record<string, (path: string, value: string) => boolean>> = {
  path: (path, value) => path.startsWith(value.replace(/^\//, "")),
  filename: (path, value) => path.split("/").at(-1) === value,
  extension: (path, value) => path.endsWith(`.${value}`),
};
const known = new Set([...placeQualifiers, ...Object.keys(tests)]);

/**
 * Files the viewer can read: "Only the default branch is considered", "Only files smaller than 384
 * KB are searchable."
 * https://docs.github.com/rest/search/search#search-code
 */
export function searchCode(world: World, viewer: Viewer, text: string): FoundFile[] {
  const search = parseSearch(text, known);
  return searchedRepositories(world, viewer, search)
    .filter((repository) => meets(viewer, repository, demands.readContents))
    .flatMap(filesOf)
    .filter((file) => fits(file, search));
}

function fits({ path, blob }: FoundFile, search: Search): boolean {
  const lower = path.toLowerCase();
  const holds = search.qualifiers.every(
    ({ name, value, negated }) => (tests[name]?.(lower, value) ?? !negated) !== negated,
  );
  return holds && blob.bytes.length < 384 * 1_024 && hasWords(search, [blob.bytes.toString()]);
}

function filesOf(repository: Repository): FoundFile[] {
  const commit = resolveRevision(repository.git, repository.defaultBranch);
  return commit === undefined ? [] : filesBelow(repository, commit.tree, "");
}

function filesBelow(repository: Repository, tree: string, folder: string): FoundFile[] {
  const { git } = repository;
  return (readTree(git, tree)?.entries ?? []).flatMap(({ name, oid }) => {
    const path = folder + name;
    const object = git.objects.get(oid);
    if (object?.type === "blob") return [{ repository, path, blob: object }];
    return object?.type === "tree" ? filesBelow(repository, oid, `${path}/`) : [];
  });
}
