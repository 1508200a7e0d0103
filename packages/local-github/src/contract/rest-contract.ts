import { readFileSync } from "node:fs";
import { z } from "zod";
import type { RecordedRequest } from "./recorded-request.ts";
import { Described, shapeCheck } from "./shape-check.ts";

const RestDescription = z.object({
  operations: z.record(
    z.string(),
    z.object({ request: Described, responses: z.record(z.string(), Described) }),
  ),
  definitions: z.looseObject({}),
});

/** What GitHub publishes about the endpoints the local GitHub answers. */
const restDescription = RestDescription.parse(
  JSON.parse(readFileSync(new URL("../../descriptions/github-rest.json", import.meta.url), "utf8")),
);

/** Names of an endpoint's path whose value may hold slashes. */
const deepNames = /\{(path|ref|basehead)\}/g;

const operations = Object.entries(restDescription.operations)
  .map(([name, described]) => ({ name, described, pattern: patternOf(name) }))
  .toSorted((a, b) => variablesIn(a.name) - variablesIn(b.name) || b.name.length - a.name.length);
const check = shapeCheck(restDescription.definitions);

function patternOf(name: string): RegExp {
  const source = name.replace(deepNames, "(.*)").replace(/\{[^}]+\}/g, "([^/]+)");
  return new RegExp(`^${source}$`);
}

function variablesIn(name: string): number {
  return name.split("{").length;
}

/** What of a REST request and its answer is not as GitHub describes it. */
export function restFaults({ method, path, status, ...bodies }: RecordedRequest): string[] {
  // What was refused need not fit, and how refusals are worded is not described for every status.
  if (status >= 400) return [];
  const line = `${method} ${path.split("?")[0]}`;
  const found = operations.find(({ pattern }) => pattern.test(line));
  if (!found) return [`${line}: no such endpoint in github-rest.json; see npm run descriptions`];
  const { name, described } = found;
  const response = described.responses[status];
  if (response === undefined) return [`${name}: GitHub never answers ${status}`];
  const asked = bodies.request === undefined ? undefined : check(described.request, bodies.request);
  const shown = bodies.response === undefined ? undefined : check(response, bodies.response);
  return [
    ...(asked === undefined ? [] : [`${name}: request ${asked}`]),
    ...(shown === undefined ? [] : [`${name} ${status}: response ${shown}`]),
  ];
}
