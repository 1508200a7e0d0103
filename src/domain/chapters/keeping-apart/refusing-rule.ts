/**
 * A kind of rule for branches by which GitHub refuses what Comity writes, whoever made it: owners for
 * this repository, or for all repositories of the organisation.
 */
export type RefusingRule =
  | "creation"
  | "update"
  | "deletion"
  | "pull-request"
  | "name"
  | "checks"
  | "signatures"
  | "other";

/** The branches that Comity writes to, by the beginnings of their names. */
export type OwnBranches = "cases/…" | "closed/…" | "resolution/…" | "register";

/** A rule that would refuse what Comity does on some of its branches. */
export interface Hindrance {
  readonly branches: OwnBranches;
  readonly rule: RefusingRule;
}
