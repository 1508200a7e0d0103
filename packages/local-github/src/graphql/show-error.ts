import type { GraphQLError } from "graphql";
import { GitHubRefusal } from "../model/github-refusal.ts";
import { PaginationError } from "./pagination-error.ts";

/** An entry of `errors`, as GitHub answers it. */
export interface ShownError {
  readonly type?: string;
  readonly path?: readonly (string | number)[];
  readonly locations?: readonly { readonly line: number; readonly column: number }[];
  readonly extensions?: Readonly<Record<string, unknown>>;
  readonly message: string;
}

/** What went wrong while a field was answered. */
export function showError(error: GraphQLError): ShownError {
  const cause = error.originalError;
  const place = {
    ...(error.path === undefined ? {} : { path: error.path }),
    ...(error.locations === undefined ? {} : { locations: error.locations }),
  };
  if (cause instanceof GitHubRefusal) {
    return { type: cause.type, ...place, message: messageOf(cause) };
  }
  if (cause instanceof PaginationError) {
    return { type: cause.type, ...place, message: cause.message };
  }
  return { ...place, message: error.message };
}

/** GraphQL has no list of fields beside `Validation Failed`: they go into the sentence. */
function messageOf({ message, fields }: GitHubRefusal): string {
  const [field] = fields;
  if (field === undefined) return message;
  const said = field.message ?? field.code.replaceAll("_", " ");
  return `${field.resource} ${field.field} ${said}`;
}

/** What is wrong with a document before anything was answered. */
export function showFault(fault: GraphQLError): ShownError {
  return {
    path: ["query"],
    extensions: { code: "invalidDocument" },
    ...(fault.locations === undefined ? {} : { locations: fault.locations }),
    message: fault.message,
  };
}
