import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { everyStep } from "../adapters/github/show-fixtures.ts";

/** Where the app writes to GitHub. Spaces with keys have a contract of their own (`keyed-spaces`). */
const roots = ["src/adapters/github", "src/adapters/spaces/github"];

/**
 * Every write to GitHub that the adapters know, as they name it: a route, a mutation document, or one
 * of the steps that a show puts into a document of its own making.
 */
export function writesInCode(): readonly string[] {
  const texts = roots.flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => readFileSync(join(root, name), "utf8")),
  );
  const routes = texts.flatMap((text) => [
    ...text.matchAll(/"((?:POST|PUT|PATCH|DELETE) \/[^"]+)"/g),
  ]);
  const documents = texts.flatMap((text) => [...text.matchAll(/`mutation ([A-Z]\w+)\(/g)]);
  const steps = everyStep.map(({ step }) => `Show: ${step}`);
  return [
    ...new Set([...[...routes, ...documents].map(([, name = ""]) => name), ...steps]),
  ].toSorted();
}
