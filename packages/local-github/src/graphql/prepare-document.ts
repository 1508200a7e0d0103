import { GraphQLError, parse, type DocumentNode } from "graphql";
import { validateDocument } from "./validate-document.ts";

export type Prepared =
  | { readonly document: DocumentNode }
  | { readonly faults: readonly GraphQLError[] };

const mostKept = 500;
const prepared = new Map<string, Prepared>();

/** Parses and validates a document; what was seen before is not looked at again. */
export function prepareDocument(query: string): Prepared {
  const known = prepared.get(query);
  if (known !== undefined) return known;
  if (prepared.size >= mostKept) prepared.clear();
  const fresh = prepare(query);
  prepared.set(query, fresh);
  return fresh;
}

function prepare(query: string): Prepared {
  try {
    const document = parse(query);
    const faults = validateDocument(document);
    return faults.length > 0 ? { faults } : { document };
  } catch (error) {
    if (error instanceof GraphQLError) return { faults: [error] };
    throw error;
  }
}
