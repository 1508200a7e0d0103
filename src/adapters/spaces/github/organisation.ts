import type { Octokit } from "@octokit/rest";

/** One organisation and the way to it. */
export interface Organisation {
  readonly org: string;
  /**
   * Asks with a token for this organisation; throws `Transient` and `Terminal`, which carry routes
   * by their template, and never repeats a request.
   */
  readonly rest: Octokit;
}
