import type { Repository } from "../records/repository.ts";
import type { Viewer } from "../viewer.ts";
import type { World } from "../world.ts";
import { hasWords, parseSearch } from "./parse-search.ts";
import { placeQualifiers, searchedRepositories } from "./searched-repositories.ts";

const tests: Readonly<Record<string, (repository: Repository, value: string) => boolean>> = {
  is: (repository, value) => value === (repository.private ? "private" : "public"),
  archived: (repository, value) => String(repository.archived) === value,
};
const known = new Set([...placeQualifiers, ...Object.keys(tests)]);

/**
 * Repositories the viewer can read, by name and description.
 * https://docs.github.com/search-github/searching-on-github/searching-for-repositories
 */
export function searchRepositories(world: World, viewer: Viewer, text: string): Repository[] {
  const search = parseSearch(text, known);
  return searchedRepositories(world, viewer, search).filter((repository) => {
    const holds = search.qualifiers.every(
      ({ name, value, negated }) => (tests[name]?.(repository, value) ?? !negated) !== negated,
    );
    return holds && hasWords(search, [repository.name, repository.description ?? ""]);
  });
}
