import type { GraphqlAnswer, GraphqlFault } from "./graphql-fault.ts";

/** An answer to `nodes(ids:)` without the faults of those that were deleted or moved away since. */
export function withoutGone({ data, faults }: GraphqlAnswer): GraphqlAnswer {
  return { data, faults: faults.filter((fault) => !isGone(fault)) };
}

function isGone({ type, path = [] }: GraphqlFault): boolean {
  return type === "NOT_FOUND" && path.length === 2 && path[0] === "nodes";
}
