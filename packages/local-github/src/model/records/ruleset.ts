import type { Repository } from "./repository.ts";

export interface BypassActor {
  readonly actorId: number | null;
  readonly actorType:
    | "Integration"
    | "OrganizationAdmin"
    | "RepositoryRole"
    | "Team"
    | "DeployKey"
    | "User";
  readonly mode: "always" | "pull_request" | "exempt";
}

/** A check or status that has to pass; `appId` names the only app that may have set it. */
export interface RequiredCheck {
  readonly context: string;
  readonly appId: number | null;
}

export type MergeMethod = "merge" | "squash" | "rebase";

/** A rule, with the parameters GitHub's REST API gives it. */
export type Rule =
  | {
      readonly type:
        | "creation"
        | "deletion"
        | "non_fast_forward"
        | "required_linear_history"
        | "required_signatures";
    }
  | { readonly type: "update"; readonly allowsFetchAndMerge: boolean }
  | {
      readonly type: "pull_request";
      readonly approvals: number;
      readonly dismissStale: boolean;
      readonly codeOwners: boolean;
      readonly lastPushApproval: boolean;
      readonly resolvedThreads: boolean;
      readonly mergeMethods: readonly MergeMethod[];
    }
  | {
      readonly type: "branch_name_pattern";
      readonly operator: "starts_with" | "ends_with" | "contains" | "regex";
      readonly pattern: string;
      readonly negate: boolean;
    }
  | {
      readonly type: "required_status_checks";
      readonly checks: readonly RequiredCheck[];
      readonly strict: boolean;
      readonly notOnCreate: boolean;
    };

/** A ruleset that owners made for all repositories of their organisation. */
export type OrganizationRuleset = Omit<Ruleset, "repository">;

export interface Ruleset {
  readonly databaseId: number;
  readonly nodeId: string;
  readonly repository: Repository;
  name: string;
  target: "branch" | "tag";
  enforcement: "active" | "disabled" | "evaluate";
  bypassActors: readonly BypassActor[];
  /** Full names of refs, with `*` and `**`; or `~ALL`, `~DEFAULT_BRANCH`. */
  include: readonly string[];
  exclude: readonly string[];
  rules: readonly Rule[];
  readonly createdAt: string;
  updatedAt: string;
}
