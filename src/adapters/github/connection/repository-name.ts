/** A repository as people write it: `owner/name`. */
export interface RepositoryName {
  readonly owner: string;
  readonly name: string;
}
