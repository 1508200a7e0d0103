/** A ruleset, in GitHub's words: https://docs.github.com/rest/repos/rules */
export interface Ruleset {
  readonly enforcement: string;
  /** Who is let through. */
  readonly bypassActors: readonly BypassActor[];
  /** Patterns of refs; `~DEFAULT_BRANCH` stands for one. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly rules: readonly BranchRule[];
}

interface BypassActor {
  readonly actor_id: number | null;
  readonly actor_type: string;
  readonly bypass_mode: string;
}

export interface BranchRule {
  readonly type: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
}

/** The ruleset of the app in the case repository. Throws `Transient` and `Terminal`. */
export interface BranchGate {
  /** This app's id, as a check's source and as one who is let through. */
  readonly appId: number;
  /** `undefined` where there is none yet; `"unavailable"` where GitHub has no rules to give. */
  observe(): Promise<
    { readonly id: number; readonly ruleset: Ruleset } | "unavailable" | undefined
  >;
  create(ruleset: Ruleset): Promise<void>;
  replace(id: number, ruleset: Ruleset): Promise<void>;
}
