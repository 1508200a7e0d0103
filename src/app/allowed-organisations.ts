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
