import { readFileSync } from "node:fs";
import { buildSchema, type GraphQLSchema } from "graphql";
import { overlay } from "./overlay.ts";

let schema: GraphQLSchema | undefined;

/**
 * GitHub's published schema with the overlay, built on first use (about a quarter of a second) and
 * then kept: it never changes. The package ships a text that defines one field twice, which is why
 * it is taken as valid. Where each word stood in the text would take as much memory again, and is
 * not kept.
 */
export function gitHubSchema(): GraphQLSchema {
  if (schema === undefined) {
    const file = new URL("schema.graphql", import.meta.resolve("@octokit/graphql-schema"));
    const published = readFileSync(file, "utf8");
    schema = buildSchema(`${published}\n${overlay}`, { assumeValidSDL: true, noLocation: true });
  }
  return schema;
}
