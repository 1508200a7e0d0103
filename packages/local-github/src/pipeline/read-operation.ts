import { Kind, OperationTypeNode, parse, type DocumentNode } from "graphql";
import { z } from "zod";

const graphqlBody = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

export type GraphqlBody = z.infer<typeof graphqlBody>;

/** A GraphQL request's operation: its name, and how many pieces of content it would create. */
export interface Operation {
  readonly name: string | null;
  readonly creations: number;
}

/** Mutations that count against GitHub's limits on creating content. */
const creating = new Set([
  "addComment",
  "createIssue",
  "createPullRequest",
  "addPullRequestReview",
]);
const rememberedDocuments = 500;

/** The body of a `POST /graphql`, or `undefined` when it is none. */
export function readGraphqlBody(text: string): GraphqlBody | undefined {
  try {
    return graphqlBody.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

const known = new Map<string, readonly Operation[]>();

/**
 * The operation a GraphQL request asks for; each document is parsed once. `undefined` when it does
 * not parse or has no such operation.
 */
export function readOperation({ query, operationName }: GraphqlBody): Operation | undefined {
  let operations = known.get(query);
  if (operations === undefined) {
    operations = operationsOf(query);
    if (known.size >= rememberedDocuments) known.clear();
    known.set(query, operations);
  }
  if (operationName === undefined || operationName === null) {
    return operations.length === 1 ? operations[0] : undefined;
  }
  return operations.find(({ name }) => name === operationName);
}

function operationsOf(query: string): Operation[] {
  const found: Operation[] = [];
  for (const definition of parsed(query)?.definitions ?? []) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const fields = definition.selectionSet.selections;
    const mutates = definition.operation === OperationTypeNode.MUTATION;
    const creations = fields.filter(
      (field) => field.kind === Kind.FIELD && creating.has(field.name.value),
    );
    found.push({ name: definition.name?.value ?? null, creations: mutates ? creations.length : 0 });
  }
  return found;
}

function parsed(query: string): DocumentNode | undefined {
  try {
    return parse(query, { noLocation: true });
  } catch {
    return undefined;
  }
}
