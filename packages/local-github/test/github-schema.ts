import { readFileSync } from "node:fs";
import { buildSchema, extendSchema, type GraphQLSchema, parse } from "graphql";

/** GitHub's published GraphQL schema with what github.com knows beyond it. */
export function gitHubSchema(): GraphQLSchema {
  const published = new URL("schema.graphql", import.meta.resolve("@octokit/graphql-schema"));
  const overlay = new URL("../descriptions/github-overlay.graphql", import.meta.url);
  // The published text defines two fields twice, hence assumeValidSDL.
  const schema = buildSchema(readFileSync(published, "utf8"), { assumeValidSDL: true });
  return extendSchema(schema, parse(readFileSync(overlay, "utf8")), { assumeValidSDL: true });
}
