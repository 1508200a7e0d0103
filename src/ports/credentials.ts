import type { NodeId } from "../domain/ids.ts";

/**
 * What a request is for. Each purpose has a token of its own with no more permissions than it
 * needs, so that a leaked or misused one opens no other door. Only the one for `rooms` is not bound
 * to one repository: it makes new ones.
 */
export type Purpose = "case-repository" | "set-up" | "rooms" | "audit";

/** The one repository a token covers, or for `rooms` the one whose rooms they are. Its ids stay the same when it is renamed. */
interface PinnedRepository {
  readonly databaseId: number;
  readonly nodeId: NodeId;
}

export interface Access {
  readonly purpose: Purpose;
  /** Secret: goes into the `authorization` header and nowhere else. */
  readonly token: string;
  readonly repository: PinnedRepository;
}

/** Hands out the tokens for one case repository. Throws `Transient` and `Terminal`. */
export interface Credentials {
  access(purpose: Purpose): Promise<Access>;
  /**
   * GitHub answered 401 to this access. `too-young`: it was made moments ago and GitHub may not
   * know it everywhere yet. `forgotten`: the next request gets a new one.
   */
  refused(access: Access): "too-young" | "forgotten";
}
