import type { BranchRule, Ruleset } from "./branch-gate.ts";

/** A ruleset over refs that only the app writes. */
export interface GuardRuleset extends Ruleset {
  readonly name: string;
  readonly target: "branch" | "tag";
  readonly rules: readonly BranchRule[];
}

export interface ObservedGuard extends GuardRuleset {
  readonly id: number;
  /** Whether GitHub says that it lets this app through, and always. */
  readonly letsAppThrough: boolean;
}

/** The rulesets of the app over records. Throws `Transient` and `Terminal`. */
export interface RecordGuard {
  readonly appId: number;
  /** Those of these names; `"unavailable"` where GitHub has no rules to give. */
  observe(names: readonly string[]): Promise<readonly ObservedGuard[] | "unavailable">;
  /** Makes it, or makes the one with that id so; answers it as it is read back. */
  put(ruleset: GuardRuleset, id: number | undefined): Promise<ObservedGuard>;
  remove(id: number): Promise<void>;
}
