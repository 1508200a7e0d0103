import { z } from "zod";
import { Terminal, Transient } from "../../../ports/errors.ts";

/** One entry of `errors`. `message` may name people: compare it, never show it. */
export const GraphqlFault = z.object({
  type: z.string().optional(),
  path: z.array(z.union([z.string(), z.number()])).optional(),
  message: z.string().default(""),
});
export type GraphqlFault = z.infer<typeof GraphqlFault>;

/** What GitHub answered; where there are faults, `data` has holes. */
export interface GraphqlAnswer {
  readonly data: unknown;
  readonly faults: readonly GraphqlFault[];
}

/** The data of an answer without faults. A read that came with errors is no observation. */
export function wholeData(answer: GraphqlAnswer, operation: string): unknown {
  if (answer.faults.length > 0) throw faultsAsError(answer.faults, operation);
  return answer.data;
}

/** One error for all faults: `Transient` where any of them may be gone the next time. */
export function faultsAsError(
  faults: readonly GraphqlFault[],
  operation: string,
): Transient | Terminal {
  const edge = { route: operation, status: 200 };
  if (faults.some(mayPass)) return new Transient("GitHub could not answer all of it", edge);
  const kinds = [...new Set(faults.map(({ type }) => type ?? "no type"))].join(", ");
  return new Terminal(`GitHub refused a part of the request: ${kinds}`, edge);
}

/** GitHub's own failures. A query that ran into its time limit has no type and begins like this. */
export function mayPass({ type, message }: GraphqlFault): boolean {
  return (
    ["INTERNAL", "SERVICE_UNAVAILABLE", "TIMEOUT", "LOCK_TIMEOUT"].includes(type ?? "") ||
    message.startsWith("Something went wrong") ||
    /timed? ?out/i.test(message)
  );
}
