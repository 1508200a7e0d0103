import type { GraphqlRequest } from "../connection/graphql-client.ts";
import type { Mutation } from "./mutation.ts";

/** GitHub's time for one request is ten seconds; more steps than these might not fit into it. */
export const mostSteps = 15;

/** One request of a show, and which mutation each of its aliases is. */
export interface ShowDocument {
  readonly request: GraphqlRequest;
  readonly mutations: ReadonlyMap<string, Mutation>;
}

/** One document of the mutations, in order: `s0`, `s1`, … with the inputs as variables. */
export function showDocument(
  operation: "Show" | "ShowCard",
  mutations: readonly Mutation[],
): ShowDocument {
  const aliases = mutations.map((each, i) => ({ alias: `s${i}`, each }));
  const inputs = aliases.map(({ alias, each }) => `$${alias}: ${each.inputType}!`).join(", ");
  const fields = aliases.map(
    ({ alias, each }) => `  ${alias}: ${each.name}(input: $${alias}) { ${each.selection} }\n`,
  );
  return {
    request: {
      operation,
      text: `mutation ${operation}(${inputs}) {\n${fields.join("")}}\n`,
      variables: Object.fromEntries(aliases.map(({ alias, each }) => [alias, each.input])),
      creations: mutations.filter(({ name }) => name === "addComment").length,
    },
    mutations: new Map(aliases.map(({ alias, each }) => [alias, each])),
  };
}

/**
 * Divides a show into what goes into its first request and what follows in further ones. Comments
 * are in the first only when everything else there is fits beside them.
 */
export function divideShow(
  changes: readonly Mutation[],
  comments: readonly Mutation[],
): { readonly first: readonly Mutation[]; readonly rest: readonly Mutation[] } {
  if (changes.length + comments.length <= mostSteps) {
    return { first: [...changes, ...comments], rest: [] };
  }
  // A new card comes first, since its values wait for it.
  const ordered = changes.toSorted((a, b) => Number(isNewCard(b)) - Number(isNewCard(a)));
  return {
    first: ordered.slice(0, mostSteps),
    rest: [...ordered.slice(mostSteps), ...comments],
  };
}

function isNewCard({ name }: Mutation): boolean {
  return name === "addProjectV2ItemById";
}
