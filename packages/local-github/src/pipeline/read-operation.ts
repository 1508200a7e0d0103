import {
  Kind,
  OperationTypeNode,
  parse,
  type DocumentNode,
  type OperationDefinitionNode,
} from "graphql";
import { z } from "zod";
import { countNodes } from "../graphql/count-nodes.ts";

const graphqlBody = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

export type GraphqlBody = z.infer<typeof graphqlBody>;

/** A GraphQL request's operation: its name, and what it takes of each of GitHub's limits. */
export interface Operation {
  readonly name: string | null;
  readonly isMutation: boolean;
  /** How many pieces of content it would create. */
  readonly creations: number;
  /** Points of the hour's, by what it asks for at most. */
  readonly cost: number;
}

interface Definition extends Omit<Operation, "cost"> {
  readonly document: DocumentNode;
  readonly node: OperationDefinitionNode;
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

const known = new Map<string, readonly Definition[]>();

/**
 * The operation a GraphQL request asks for; each document is parsed once. `undefined` when it does
 * not parse or has no such operation.
 */
export function readOperation(body: GraphqlBody): Operation | undefined {
  const definition = definitionOf(body);
  if (definition === undefined) return undefined;
  const { document, node, ...operation } = definition;
  return { ...operation, cost: countNodes(document, node, body.variables ?? {}).cost };
}

function definitionOf({ query, operationName }: GraphqlBody): Definition | undefined {
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

function operationsOf(query: string): Definition[] {
  const found: Definition[] = [];
  const document = parsed(query);
  if (document === undefined) return found;
  for (const node of document.definitions) {
    if (node.kind !== Kind.OPERATION_DEFINITION) continue;
    const fields = node.selectionSet.selections;
    const isMutation = node.operation === OperationTypeNode.MUTATION;
    const creations = fields.filter(
      (field) => field.kind === Kind.FIELD && creating.has(field.name.value),
    );
    found.push({
      name: node.name?.value ?? null,
      isMutation,
      creations: isMutation ? creations.length : 0,
      document,
      node,
    });
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
