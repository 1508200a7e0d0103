import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const tests = readdirSync("test", { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .map((path) => ({ path, text: readFileSync(`test/${path}`, "utf8") }));

/**
 * A world of `start-world.ts` searches all that the app asked when it ends (`written-in-public.ts`).
 * Whoever starts a sandbox past it answers for that here.
 */
const pastIt = new Map([
  ["world/start-world.ts", "is what searches"],
  ["world/sandbox-set-up.ts", "what the worlds begin with; they end as worlds"],
  ["world/with-sandbox.ts", "has no app, but single requests"],
  ["app/no-names-in-logs.test.ts", "reads logs"],
  ["app/sweep-command.test.ts", "runs the command line"],
  ["adapters/github/prepared-repository.ts", "has no app, but single requests"],
  ["adapters/github/set-up/local-set-up.ts", "has no app, but single requests"],
  ["console/support/a-console.ts", "shows pages"],
  ["console/door.test.ts", "shows pages"],
]);

test("every story ends with a search for what the app said in public (M73)", () => {
  const starters = tests.filter(({ text }) => /\b(?:startSandbox|newSandbox)\(/.test(text));
  expect(starters.map(({ path }) => path).toSorted()).toEqual([...pastIt.keys()].toSorted());
  const stories = tests.filter(({ path }) => path.startsWith("scenarios/"));
  expect(stories.length).toBeGreaterThan(90);
  expect(stories.filter(({ text }) => /from "sandbox"|from "local-github"/.test(text))).toEqual([]);
});
