import type { NodeId } from "../domain/values/ids.ts";

/**
 * What a request is for. Each purpose has a token of its own with no more permissions than it
 * needs, so that a leaked or misused one opens no other door. Only two are not bound to one
 * repository: the one for `rooms` makes new ones, and the one for `rooms-seen` reads of all of them
 * what changed.
 */
export type Purpose = "case-repository" | "set-up" | "rooms" | "rooms-seen" | "audit";

/**
 * Putting people out of an organisation, and letting them back in. Its tokens come from another
 * source than those for cases, so that another App can hold these permissions.
 */
export type OrganisationPurpose = "sanctions";

/** The one repository a token covers, or for those of rooms the one whose rooms they are. Its ids stay the same when it is renamed. */
interface PinnedRepository {
  readonly databaseId: number;
  readonly nodeId: NodeId;
}

interface Token<For extends string> {
  readonly purpose: For;
  /** Secret: goes into the `authorization` header and nowhere else. */
  readonly token: string;
}

export interface Access extends Token<Purpose> {
  readonly repository: PinnedRepository;
}

/** Hands out tokens by what they are for. Throws `Transient` and `Terminal`. */
export interface TokenSource<For extends string, Given extends Token<For> = Token<For>> {
  access(purpose: For): Promise<Given>;
  /**
   * GitHub answered 401 to this token. `too-young`: it was made moments ago and GitHub may not
   * know it everywhere yet. `forgotten`: the next request gets a new one.
   */
  refused(access: Token<For>): "too-young" | "forgotten";
}

/** Hands out the tokens for one case repository. */
export interface Credentials extends TokenSource<Purpose, Access> {
  /**
   * The permissions, by GitHub's names, that one of these purposes needs and the installation does not
   * have now, or not as far; whatever tokens are out.
   */
  lacks(purposes: readonly Purpose[]): Promise<readonly string[]>;
}
