import { describe, expect, test } from "vitest";
import type { GuardRuleset, ObservedGuard, RecordGuard } from "../../../src/ports/record-guard.ts";
import {
  keepRecordsGuarded,
  wantedGuards,
} from "../../../src/reconcile/set-up/keep-records-guarded.ts";

const appId = 7;

/** GitHub's side; `giveBack` is what it makes of a ruleset. */
class FakeGuard implements RecordGuard {
  readonly appId = appId;
  readonly done: string[] = [];
  there: ObservedGuard[];
  readonly #giveBack: (ruleset: GuardRuleset) => Partial<ObservedGuard>;

  constructor(
    there: readonly ObservedGuard[] = [],
    giveBack: (ruleset: GuardRuleset) => Partial<ObservedGuard> = () => ({}),
  ) {
    this.there = [...there];
    this.#giveBack = giveBack;
  }

  observe(names: readonly string[]) {
    return Promise.resolve(this.there.filter(({ name }) => names.includes(name)));
  }

  put(ruleset: GuardRuleset, id: number | undefined) {
    this.done.push(`${id === undefined ? "make" : "change"} ${ruleset.name}`);
    const made = { ...seen(ruleset, id ?? this.done.length), ...this.#giveBack(ruleset) };
    this.there = [...this.there.filter((one) => one.id !== made.id), made];
    return Promise.resolve(made);
  }

  remove(id: number) {
    this.done.push("remove");
    this.there = this.there.filter((one) => one.id !== id);
    return Promise.resolve();
  }
}

const seen = (ruleset: GuardRuleset, id: number): ObservedGuard => ({
  ...ruleset,
  id,
  letsAppThrough: true,
});
const [records, root] = wantedGuards(appId).map((one, i) => seen(one, i + 1));
if (!records || !root) throw new Error("two are wanted");

describe("rulesets over records", () => {
  test("are made, and twice changes nothing", async () => {
    const guard = new FakeGuard();
    expect(await keepRecordsGuarded(guard)).toBe("guarded");
    expect(guard.done).toEqual(["make Comity: records", "make Comity: root"]);
    guard.done.length = 0;
    expect(await keepRecordsGuarded(guard)).toBe("guarded");
    expect(guard.done).toEqual([]);
  });

  test.each<[string, Partial<ObservedGuard>]>([
    ["is switched off", { enforcement: "disabled" }],
    ["leaves something out", { exclude: ["refs/heads/cases/olive-wren"] }],
    ["covers less", { include: ["refs/heads/register"] }],
    ["forbids less", { rules: [{ type: "deletion" }] }],
    [
      "lets everybody with write through",
      {
        bypassActors: [
          ...records.bypassActors,
          { actor_id: 4, actor_type: "RepositoryRole", bypass_mode: "always" },
        ],
      },
    ],
    [
      "lets another App through",
      {
        bypassActors: [{ actor_id: 8, actor_type: "Integration", bypass_mode: "always" }],
      },
    ],
    [
      "lets the app through at times",
      {
        bypassActors: [{ actor_id: appId, actor_type: "Integration", bypass_mode: "pull_request" }],
      },
    ],
  ])("are put right where one %s", async (_, change) => {
    const guard = new FakeGuard([{ ...records, ...change }, root]);
    expect(await keepRecordsGuarded(guard)).toBe("guarded");
    expect(guard.done).toEqual(["change Comity: records"]);
  });

  test("keep the rules that owners added", async () => {
    const rules = [...records.rules, { type: "required_signatures" }];
    const guard = new FakeGuard([{ ...records, rules }, root]);
    expect(await keepRecordsGuarded(guard)).toBe("guarded");
    expect(guard.done).toEqual([]);
  });

  test.each<[string, Partial<ObservedGuard>]>([
    ["names the app no more", { bypassActors: [] }],
    ["says that it does not let the app through", { letsAppThrough: false }],
  ])("are taken away again where GitHub, giving one back, %s", async (_, change) => {
    const guard = new FakeGuard([], ({ target }) => (target === "branch" ? change : {}));
    expect(await keepRecordsGuarded(guard)).toBe("refused");
    expect(guard.done).toEqual(["make Comity: records", "remove", "make Comity: root"]);
    expect(guard.there.map(({ name }) => name)).toEqual(["Comity: root"]);
  });

  test("are taken away where one locks the app out, however it came to that", async () => {
    const guard = new FakeGuard([{ ...records, letsAppThrough: false }, root]);
    expect(await keepRecordsGuarded(guard)).toBe("refused");
    expect(guard.done).toEqual(["remove"]);
  });
});
