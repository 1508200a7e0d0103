import type { GuardRuleset, ObservedGuard, RecordGuard } from "../../ports/record-guard.ts";

/** Whether GitHub itself refuses what others do to records. */
export type Guarding = "guarded" | "unavailable" | "refused";

/**
 * Has GitHub refuse everybody but the app on the branches of records, the register and the tag all
 * of them start from. A ruleset that does not let the app through as GitHub gives it back is taken
 * away again: no case could go on. Owners can still change rulesets; that is seen the next time.
 */
export async function keepRecordsGuarded(guard: RecordGuard): Promise<Guarding> {
  const wanted = wantedGuards(guard.appId);
  const there = await guard.observe(wanted.map(({ name }) => name));
  if (there === "unavailable") return there;
  let guarding: Guarding = "guarded";
  for (const one of wanted) {
    const found = there.find(({ name }) => name === one.name);
    const made = found && isSame(found, one) ? found : await guard.put(one, found?.id);
    if (made.letsAppThrough && isSame(made, one)) continue;
    await guard.remove(made.id);
    guarding = "refused";
  }
  return guarding;
}

/** https://docs.github.com/rest/repos/rules#create-a-repository-ruleset */
export function wantedGuards(appId: number): readonly GuardRuleset[] {
  const shared = {
    enforcement: "active",
    bypassActors: [{ actor_id: appId, actor_type: "Integration", bypass_mode: "always" }],
    exclude: [],
    rules: ["creation", "update", "deletion", "non_fast_forward"].map((type) => ({ type })),
  };
  const branches = ["cases/**", "closed/**", "register"].map((name) => `refs/heads/${name}`);
  return [
    { ...shared, name: "Comity: records", target: "branch", include: branches },
    { ...shared, name: "Comity: root", target: "tag", include: ["refs/tags/comity-root"] },
  ];
}

/** Rules that owners added stay, as long as nobody else is let through and nothing left out. */
function isSame(there: ObservedGuard, wanted: GuardRuleset): boolean {
  const types = there.rules.map(({ type }) => type);
  return (
    there.target === wanted.target &&
    there.enforcement === wanted.enforcement &&
    there.exclude.length === 0 &&
    wanted.include.every((pattern) => there.include.includes(pattern)) &&
    wanted.rules.every(({ type }) => types.includes(type)) &&
    there.bypassActors.length === 1 &&
    there.bypassActors.every((one) =>
      wanted.bypassActors.some(
        ({ actor_id, actor_type, bypass_mode }) =>
          one.actor_id === actor_id &&
          one.actor_type === actor_type &&
          one.bypass_mode === bypass_mode,
      ),
    )
  );
}
