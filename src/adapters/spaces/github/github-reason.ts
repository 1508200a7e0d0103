/** What only a human can do in an organisation. Each has its sentence in `words-about-github.ts`. */
export type GitHubReason =
  /** Owners are never touched: another owner has to make them a member first. */
  | "is-owner"
  /** In older records: GitHub shows no such account. */
  | "account-gone"
  /** It is gone, or GitHub hides it as spam: then nothing is known of it. */
  | "account-not-shown"
  /** Not installed on the organisation, or its installation was suspended. */
  | "app-not-installed"
  | "permission-missing"
  /** The host did not set that bans may touch this organisation. */
  | "organisation-not-allowed"
  | "block-refused"
  /** GitHub refused to take something from them or to lift the block, and said no more. */
  | "change-refused"
  /** GitHub took the block and does not list it. */
  | "block-not-listed"
  /** A login changed hands in between; that account's block was undone, and the list agrees. */
  | "somebody-else-was-blocked"
  /** The same, and it could not be undone: somebody innocent may be blocked. */
  | "somebody-else-is-blocked"
  /** A login changed hands while a block was lifted, and another account's went with it. */
  | "somebody-else-was-released";

const passing: readonly string[] = [
  "block-refused",
  "change-refused",
  "block-not-listed",
] satisfies readonly GitHubReason[];

/** Whether GitHub may answer otherwise a moment later, with nothing changed by anybody. */
export function isPassing(reason: string): boolean {
  return passing.includes(reason);
}
