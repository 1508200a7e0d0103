import type { BranchGate } from "../../ports/branch-gate.ts";
import { isGateKept, wantedRuleset } from "./plan-gate.ts";

/**
 * Keeps the ruleset by which GitHub itself refuses what nobody agreed to. Where a plan has no
 * rules there is none, and what was merged is looked at afterwards. Owners' own rulesets stay as
 * they are. Throws `Transient` and `Terminal`.
 */
export async function keepGate(gate: BranchGate): Promise<void> {
  const there = await gate.observe();
  if (there === "unavailable") return;
  if (!there) return gate.create(wantedRuleset(undefined, gate.appId));
  if (isGateKept(there.ruleset, gate.appId)) return;
  await gate.replace(there.id, wantedRuleset(there.ruleset, gate.appId));
}
