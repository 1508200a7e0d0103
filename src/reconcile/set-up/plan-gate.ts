import type { BranchRule, Ruleset } from "../../ports/branch-gate.ts";

const checksRule = "required_status_checks";
const gate = "comity/consensus";

/**
 * The ruleset as it should be: nobody deletes the default branch or puts it back, and what comes
 * onto it passed the check `comity/consensus` of this app. The app itself is let through, since it
 * commits what set-up puts there; nobody else is. What owners added to it stays.
 *
 * @param there the ruleset as it is; `undefined` for none
 */
export function wantedRuleset(there: Ruleset | undefined, appId: number): Ruleset {
  const bare = ["deletion", "non_fast_forward"];
  const kept = there?.rules.filter(({ type }) => type !== checksRule && !bare.includes(type)) ?? [];
  const app = { actor_id: appId, actor_type: "Integration", bypass_mode: "always" };
  return {
    enforcement: "active",
    // Owners who do not let the app through are stricter; set-up then says what it cannot do.
    bypassActors: there ? there.bypassActors.filter((one) => isApp(one, appId)) : [app],
    include: [...new Set(["~DEFAULT_BRANCH", ...(there?.include ?? [])])],
    exclude: [],
    rules: [
      ...bare.map((type) => ({ type })),
      { type: checksRule, parameters: checksWanted(there?.rules ?? [], appId) },
      ...kept,
    ],
  };
}

/** Whether all that is wanted is there already, whatever else is. */
export function isGateKept(there: Ruleset, appId: number): boolean {
  const has = (type: string) => there.rules.some((rule) => rule.type === type);
  return (
    there.enforcement === "active" &&
    there.include.includes("~DEFAULT_BRANCH") &&
    there.exclude.length === 0 &&
    there.bypassActors.every((one) => isApp(one, appId)) &&
    has("deletion") &&
    has("non_fast_forward") &&
    checksOf(there.rules).some((check) => isOurs(check, appId))
  );
}

function isApp({ actor_id, actor_type }: Ruleset["bypassActors"][number], appId: number): boolean {
  return actor_type === "Integration" && actor_id === appId;
}

function checksWanted(rules: readonly BranchRule[], appId: number) {
  const there = rules.find(({ type }) => type === checksRule)?.parameters;
  const others = checksOf(rules).filter(({ context }) => context !== gate);
  return {
    strict_required_status_checks_policy: false,
    do_not_enforce_on_create: true,
    ...there,
    required_status_checks: [...others, { context: gate, integration_id: appId }],
  };
}

function isOurs(check: RequiredCheck, appId: number): boolean {
  return check.context === gate && check.integration_id === appId;
}

interface RequiredCheck {
  readonly context?: unknown;
  readonly integration_id?: unknown;
}

function checksOf(rules: readonly BranchRule[]): readonly RequiredCheck[] {
  const checks = rules.find(({ type }) => type === checksRule)?.parameters?.[
    "required_status_checks"
  ];
  return Array.isArray(checks)
    ? checks.filter((check: unknown) => typeof check === "object" && check !== null)
    : [];
}
