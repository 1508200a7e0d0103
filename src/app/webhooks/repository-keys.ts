import type { RepositoryNamed } from "./webhook-scope.ts";
import { changesKey, sweepKey } from "../../reconcile/looks/keys.ts";

/**
 * Names the keys of several repositories apart in one queue: `owner/name case:…`. With only one
 * repository they stay as they are.
 */
export class RepositoryKeys<Repository extends RepositoryNamed> {
  readonly #repositories: readonly Repository[];

  constructor(repositories: readonly Repository[]) {
    this.#repositories = repositories;
  }

  keyOf(repository: RepositoryNamed, key: string): string {
    return this.#repositories.length === 1 ? key : `${repository.owner}/${repository.name} ${key}`;
  }

  /** @throws for a key that is of none of the repositories */
  read(queued: string): { readonly repository: Repository; readonly key: string } {
    for (const repository of this.#repositories) {
      const prefix = this.keyOf(repository, "");
      if (queued.startsWith(prefix)) return { repository, key: queued.slice(prefix.length) };
    }
    throw new Error("a key of no repository");
  }

  /** Of the sweeps over everything. */
  sweeps(): readonly string[] {
    return this.#repositories.map((repository) => this.keyOf(repository, sweepKey));
  }

  /** Of those between them, over what changed. */
  sweepsBetween(): readonly string[] {
    return this.#repositories.map((repository) => this.keyOf(repository, changesKey));
  }
}
