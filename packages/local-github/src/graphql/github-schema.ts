import { readFileSync } from "node:fs";
import { buildSchema, extendSchema, parse, type GraphQLSchema } from "graphql";
import { overlay } from "./overlay.ts";

let schema: GraphQLSchema | undefined;

/**
 * GitHub's published schema with the overlay, built on first use (about half a second) and then
 * kept: it never changes. The package ships a text that defines one field twice, which is why it is
 * taken as valid.
 */
export function gitHubSchema(): GraphQLSchema {
  if (schema === undefined) {
    const file = new URL("schema.graphql", import.meta.resolve("@octokit/graphql-schema"));
    const published = buildSchema(readFileSync(file, "utf8"), { assumeValidSDL: true });
    schema = extendSchema(published, parse(overlay), { assumeValidSDL: true });
  }
  return schema;
}
