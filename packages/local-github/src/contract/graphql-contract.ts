import {
  coerceInputValue,
  getOperationAST,
  isInputType,
  parse,
  typeFromAST,
  type DocumentNode,
  type GraphQLError,
  type OperationDefinitionNode,
} from "graphql";
import { z } from "zod";
import { gitHubSchema } from "../graphql/github-schema.ts";
import { validateDocument } from "../graphql/validate-document.ts";
import { answerFaults } from "./graphql-answer.ts";
import type { RecordedRequest } from "./recorded-request.ts";

// The local GitHub's own, which is built by then; that it is GitHub's is a test of its own.
const schema = gitHubSchema();
const Asked = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});
const Answered = z.object({
  data: z.unknown().optional(),
  errors: z.array(z.unknown()).optional(),
});

/** By its text, so that each document is validated once. */
const known = new Map<string, { document: DocumentNode; faults: readonly GraphQLError[] }>();

function readDocument(text: string): { document: DocumentNode; faults: readonly GraphQLError[] } {
  const found = known.get(text);
  if (found) return found;
  const document = parse(text);
  const read = { document, faults: validateDocument(document) };
  known.set(text, read);
  return read;
}

/**
 * What of a GraphQL request and its answer does not fit GitHub's schema. A document that GitHub
 * would not accept is no fault where it was answered with errors alone.
 */
export function graphqlFaults({ request, response, operation }: RecordedRequest): string[] {
  const asked = Asked.parse(request);
  const { data, errors } = Answered.parse(response);
  const { document, faults } = readDocument(asked.query);
  const name = `GraphQL ${operation ?? ""}`;
  if (faults.length > 0) {
    const isRefused = data === undefined && errors !== undefined;
    return isRefused ? [] : faults.map(({ message }) => `${name}: ${message}`);
  }
  const definition = getOperationAST(document, asked.operationName);
  if (!definition) return [];
  const variables = variableFaults(definition, asked.variables ?? {});
  if (data === undefined || data === null) return variables.map((fault) => `${name}: ${fault}`);
  const answer = answerFaults(schema, document, definition, data, errors !== undefined);
  return [...variables, ...answer].map((fault) => `${name}: ${fault}`);
}

function variableFaults(
  { variableDefinitions = [] }: OperationDefinitionNode,
  values: Readonly<Record<string, unknown>>,
): string[] {
  return variableDefinitions.flatMap(({ variable, type }) => {
    const wanted = typeFromAST(schema, type);
    const value = values[variable.name.value];
    if (!isInputType(wanted) || value === undefined) return [];
    const faults: string[] = [];
    coerceInputValue(value, wanted, (path, _, error) => {
      faults.push(`$${[variable.name.value, ...path].join(".")}: ${error.message}`);
    });
    return faults;
  });
}
