import type { GraphqlFault } from "../../adapters/github/connection/graphql-fault.ts";
import { Terminal, Transient } from "../../ports/errors.ts";

/** Why GitHub refused, in its own word for it: its sentences may name people. */
export function faultsSaid(faults: readonly GraphqlFault[]): string {
  return faults[0]?.type ?? "no reason given";
}

/** What came of asking, where GitHub did not answer; what is a bug of ours is thrown. */
export function refusalIn(error: unknown): string {
  if (!(error instanceof Terminal || error instanceof Transient)) throw error;
  const { route, status } = error.edge;
  return `${status ?? "no answer"}, ${route}`;
}
