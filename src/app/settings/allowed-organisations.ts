interface Repository {
  readonly owner: string;
  readonly name: string;
}

interface HostChoice {
  /** Every case repository of this app, in the order of `CASE_REPOSITORY`. */
  readonly repositories: readonly Repository[];
  /** The setting `ORGANISATIONS`. */
  readonly organisations: readonly string[];
}

/**
 * Which organisations the bans of a case repository may touch: those the host set, and without the
 * setting the one that owns the repository, since installing the app there was its owners' choice.
 *
 * Only one case repository bans in an organisation, the one named first: a register knows the bans
 * of its own repository, and each would take another's block for somebody else's, or lift it.
 */
export function allowedOrganisations(
  repository: Repository,
  { repositories, organisations }: HostChoice,
): readonly string[] {
  const own = repositories.findIndex((one) => isSame(one, repository));
  const before = repositories.slice(0, Math.max(own, 0));
  const taken = new Set(
    before.flatMap((one) => reachOf(one, organisations)).map((one) => one.toLowerCase()),
  );
  return reachOf(repository, organisations).filter((one) => !taken.has(one.toLowerCase()));
}

function reachOf({ owner }: Repository, organisations: readonly string[]): readonly string[] {
  return organisations.length > 0 ? organisations : [owner];
}

function isSame(one: Repository, other: Repository): boolean {
  return `${one.owner}/${one.name}`.toLowerCase() === `${other.owner}/${other.name}`.toLowerCase();
}
