import { execute, getOperationAST, OperationTypeNode, type ExecutionResult } from "graphql";
import type { Viewer } from "../model/viewer.ts";
import type { World } from "../model/world.ts";
import { countNodes } from "./count-nodes.ts";
import { gitHubSchema } from "./github-schema.ts";
import { prepareDocument } from "./prepare-document.ts";
import { resolveField, resolveType } from "./resolve-field.ts";
import { showError, showFault, type ShownError } from "./show-error.ts";
import type { Budget } from "./type-fields.ts";

/** The body of `POST /graphql`, and what the caller has left. */
export interface GraphqlRequest {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
  readonly operationName?: string | null | undefined;
  readonly rateLimit: Budget;
  /** How many nodes a document of that name may ask for; any number unless given. */
  readonly nodeBudget?: ((operation: string | null) => number) | undefined;
}

export interface GraphqlAnswer {
  /** What GitHub answers with status 200, errors or not. */
  readonly body: { readonly data?: unknown; readonly errors?: readonly ShownError[] };
  /** The name of the operation; `null` without one. */
  readonly operation: string | null;
}

/**
 * Answers a document as this viewer. Mutations run one after the other; one that fails is `null`
 * with an entry in `errors`, and the others take effect. A document that does not validate is
 * answered with `errors` alone.
 */
export async function executeGraphql(
  world: World,
  viewer: Viewer,
  { query, variables, operationName, rateLimit, nodeBudget = () => Infinity }: GraphqlRequest,
): Promise<GraphqlAnswer> {
  const prepared = prepareDocument(query);
  if ("faults" in prepared) {
    return { body: { errors: prepared.faults.map(showFault) }, operation: null };
  }
  const { document } = prepared;
  const operation = getOperationAST(document, operationName);
  const variableValues = variables ?? {};
  const size = operation
    ? countNodes(document, operation, variableValues)
    : { nodeCount: 0, cost: 1 };
  const result = await execute({
    schema: gitHubSchema(),
    document,
    contextValue: { world, viewer, rateLimit: { ...rateLimit, ...size } },
    variableValues,
    operationName: operationName ?? null,
    fieldResolver: resolveField,
    typeResolver: resolveType,
  });
  const name = operation?.name?.value ?? null;
  const body = showResult(result);
  const isTooMuch =
    operation?.operation === OperationTypeNode.QUERY && size.nodeCount > nodeBudget(name);
  return { body: isTooMuch ? inPart(body) : body, operation: name };
}

function showResult({ data, errors }: ExecutionResult): GraphqlAnswer["body"] {
  // Without data, variables or the operation's name did not fit: nothing was looked at.
  if (data === undefined) return { errors: (errors ?? []).map(showFault) };
  return errors === undefined ? { data } : { data, errors: errors.map(showError) };
}

/**
 * What GitHub answers where a query costs it too much: what it had by then, and that it stopped.
 * https://github.blog/changelog/2025-09-01-graphql-api-resource-limits
 */
function inPart({ data, errors = [] }: GraphqlAnswer["body"]): GraphqlAnswer["body"] {
  const fields = Object.entries(data ?? {});
  const last = fields.at(-1)?.[0] ?? "query";
  return {
    data: { ...Object.fromEntries(fields), [last]: null },
    errors: [
      ...errors,
      {
        type: "RESOURCE_LIMITS_EXCEEDED",
        path: [last],
        message: "Resource limits for this query exceeded.",
      },
    ],
  };
}
