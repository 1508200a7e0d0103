import { readFileSync } from "node:fs";
import { executeGraphql } from "../../src/graphql/execute-graphql.ts";
import type { Viewer } from "../../src/model/viewer.ts";
import type { World } from "../../src/model/world.ts";

const file = new URL("./case-documents.graphql", import.meta.url);

/** The documents of an app that keeps cases in issues, boards and branches; chosen by name. */
export const caseDocuments = readFileSync(file, "utf8");

const rateLimit = { limit: 5_000, remaining: 4_990, used: 10, resetAt: "2026-11-22T17:00:00Z" };

/** What `POST /graphql` would answer this viewer. Answers are looked into without knowing their type. */
export async function ask(
  world: World,
  viewer: Viewer,
  query: string,
  variables: Record<string, unknown> = {},
  operationName?: string,
  // eslint-disable-next-line typescript/no-explicit-any -- a test reads answers like a script would
): Promise<{ data?: any; errors?: any[] }> {
  const request = { query, variables, operationName, rateLimit };
  const { body } = await executeGraphql(world, viewer, request);
  // As it goes over the wire: graphql-js makes objects without a prototype.
  return JSON.parse(JSON.stringify(body));
}
