import { describe, expect, test } from "vitest";
import type { Ruleset } from "../../../src/ports/branch-gate.ts";
import { keepGate } from "../../../src/reconcile/set-up/keep-gate.ts";
import { isGateKept, wantedRuleset } from "../../../src/reconcile/set-up/plan-gate.ts";

const appId = 7;
const ours = wantedRuleset(undefined, appId);
const app = { actor_id: appId, actor_type: "Integration", bypass_mode: "always" };
const ci = { context: "ci" };

function withChecks(parameters: Readonly<Record<string, unknown>>): Ruleset["rules"] {
  return [
    { type: "deletion" },
    { type: "non_fast_forward" },
    { type: "required_status_checks", parameters },
  ];
}

describe("the ruleset of the default branch", () => {
  test("is kept as it was made", () => {
    expect(isGateKept(ours, appId)).toBe(true);
    expect(wantedRuleset(ours, appId)).toEqual(ours);
  });

  test.each<[string, Partial<Ruleset>]>([
    ["is only tried out", { enforcement: "evaluate" }],
    ["lets an administrator through", { bypassActors: [app, { ...app, actor_id: 5 }] }],
    ["is for another branch", { include: ["refs/heads/old"] }],
    ["leaves a branch out", { exclude: ["~DEFAULT_BRANCH"] }],
    ["lets the branch be deleted", { rules: ours.rules.slice(1) }],
    [
      "lets the branch be put back",
      { rules: ours.rules.filter(({ type }) => type !== "non_fast_forward") },
    ],
    ["asks for no check", { rules: ours.rules.slice(0, 2) }],
    [
      "takes the check from anybody",
      { rules: withChecks({ required_status_checks: [{ context: "comity/consensus" }] }) },
    ],
    ["has checks nobody can read", { rules: withChecks({ required_status_checks: "all" }) }],
  ])("that %s is put back", (_, change) => {
    const there = { ...ours, ...change };
    expect(isGateKept(there, appId)).toBe(false);
    expect(isGateKept(wantedRuleset(there, appId), appId)).toBe(true);
  });

  test("keeps what owners made stricter", () => {
    const signed = { type: "required_signatures" };
    const strict = { strict_required_status_checks_policy: true, required_status_checks: [ci] };
    const there = {
      ...ours,
      bypassActors: [],
      include: ["refs/heads/release"],
      rules: [...withChecks(strict), signed],
    };
    const wanted = wantedRuleset(there, appId);
    expect(wanted).toMatchObject({
      bypassActors: [],
      include: ["~DEFAULT_BRANCH", "refs/heads/release"],
    });
    expect(wanted.rules).toContainEqual(signed);
    expect(wanted.rules.find(({ type }) => type === "required_status_checks")?.parameters).toEqual({
      strict_required_status_checks_policy: true,
      do_not_enforce_on_create: true,
      required_status_checks: [ci, { context: "comity/consensus", integration_id: appId }],
    });
    expect(isGateKept(wanted, appId)).toBe(true);
  });

  test("is not asked for where the plan has none", async () => {
    const fail = () => Promise.reject(new Error("nothing is to be written"));
    const observe = () => Promise.resolve("unavailable" as const);
    await expect(
      keepGate({ appId, observe, create: fail, replace: fail }),
    ).resolves.toBeUndefined();
  });
});
