/**
 * Which organisations the bans of a case repository may touch: those the host set, and without the
 * setting the one that owns the repository, since installing the app there was its owners' choice.
 *
 * @param set of the setting `ORGANISATIONS`
 */
export function allowedOrganisations(
  { owner }: { readonly owner: string },
  set: readonly string[],
): readonly string[] {
  return set.length > 0 ? set : [owner];
}

/**
 * Whether bans of more than one of these case repositories may touch one organisation. A register
 * knows the bans of its own repository only, so each would take another's block for somebody else's
 * or lift it. GitHub's names of organisations do not know upper and lower case.
 *
 * @param set of the setting `ORGANISATIONS`
 */
export function shareAnOrganisation(
  repositories: readonly { readonly owner: string; readonly name: string }[],
  set: readonly string[],
): boolean {
  const keys = repositories.map(({ owner, name }) => `${owner}/${name}`.toLowerCase());
  const different = repositories.filter((_, i) => keys.indexOf(keys[i] ?? "") === i);
  const reached = different.flatMap((repository) => [
    ...new Set(allowedOrganisations(repository, set).map((one) => one.toLowerCase())),
  ]);
  return new Set(reached).size < reached.length;
}
