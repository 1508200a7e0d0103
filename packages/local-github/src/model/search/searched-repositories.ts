import { mayRead } from "../access.ts";
import { invalid } from "../github-refusal.ts";
import { nameWithOwner, type Repository } from "../records/repository.ts";
import type { Viewer } from "../viewer.ts";
import type { World } from "../world.ts";
import { valuesOf, type Search } from "./parse-search.ts";

/** The qualifiers that say where to look. */
export const placeQualifiers = ["repo", "org", "user"] as const;

/**
 * Where a search looks: in what the viewer can read, narrowed by `repo:`, `org:` and `user:`. A
 * place that cannot be read is refused in the words for one that does not exist.
 * https://docs.github.com/rest/search/search#access-errors-or-missing-search-results
 */
export function searchedRepositories(world: World, viewer: Viewer, search: Search): Repository[] {
  const readable = [...world.repositories.values()].filter((repository) =>
    mayRead(viewer, repository),
  );
  const repos = valuesOf(search, "repo");
  const owners = [...valuesOf(search, "org"), ...valuesOf(search, "user")];
  const excluded = new Set(
    search.qualifiers.filter(({ negated }) => negated).map(({ name, value }) => `${name}:${value}`),
  );
  const isThere =
    repos.some((name) => readable.some((repository) => isNamed(repository, name))) ||
    owners.some((login) => world.accountByLogin(login) !== undefined);
  if (repos.length + owners.length > 0 && !isThere) throw nowhere();
  return readable.filter((repository) => {
    const owner = repository.owner.login.toLowerCase();
    const name = nameWithOwner(repository).toLowerCase();
    const places = [`repo:${name}`, `org:${owner}`, `user:${owner}`];
    if (places.some((place) => excluded.has(place))) return false;
    return repos.length + owners.length === 0 || repos.includes(name) || owners.includes(owner);
  });
}

function isNamed(repository: Repository, name: string): boolean {
  return nameWithOwner(repository).toLowerCase() === name;
}

function nowhere(): Error {
  return invalid(
    "Search",
    "q",
    "invalid",
    "The listed users and repositories cannot be searched either because the resources do not exist or you do not have permission to view them.",
  );
}
