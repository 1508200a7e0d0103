import { z } from "zod";
import { brokenRule } from "./broken-rule.ts";
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

/** Lists of which GitHub may refuse a single node: it belongs to somebody's project, say. */
const listsWithHoles = ["projectItems", "timeline", "renames", "deletions"];

/**
 * The data of an answer in which single nodes of those lists may be `null`, because GitHub does not
 * show them to the app. Whoever is on a case can put it on a project of their own, and must not
 * blind the app with that; any other fault leaves no observation.
 * https://github.com/cli/cli/issues/13281
 */
export function dataWithHoles({ data, faults }: GraphqlAnswer, operation: string): unknown {
  return wholeData({ data, faults: faults.filter((fault) => !isHole(fault)) }, operation);
}

function isHole({ type, path = [] }: GraphqlFault): boolean {
  const isRefused = type === "FORBIDDEN" || type === "NOT_FOUND";
  const isInNode = path.some(
    (part, i) =>
      listsWithHoles.includes(String(part)) &&
      path[i + 1] === "nodes" &&
      typeof path[i + 2] === "number",
  );
  return isRefused && isInNode;
}

/** One error for all faults: `Transient` where any of them may be gone the next time. */
export function faultsAsError(
  faults: readonly GraphqlFault[],
  operation: string,
): Transient | Terminal {
  const edge = { route: operation, status: 200 };
  if (faults.some(mayPass)) return new Transient("GitHub could not answer all of it", edge);
  const rule = faults.map(({ message }) => brokenRule(message)).find((one) => one !== undefined);
  if (rule) return new Terminal("a rule for branches refused it", { ...edge, because: { rule } });
  const kinds = [...new Set(faults.map(({ type }) => type ?? "no type"))].join(", ");
  const isForbidden = faults.some(({ type }) => type === "FORBIDDEN");
  const keptOut = isForbidden ? { keptOut: "permission" as const } : {};
  return new Terminal(`GitHub refused a part of the request: ${kinds}`, { ...edge, ...keptOut });
}

/** More was asked for than GitHub answers at once; a query that ran out of time has no type. */
export function isTooMuch({ type, message }: GraphqlFault): boolean {
  return (
    ["RESOURCE_LIMITS_EXCEEDED", "MAX_NODE_LIMIT_EXCEEDED", "TIMEOUT"].includes(type ?? "") ||
    /may be the result of a timeout|resource limits/i.test(message)
  );
}

export function isByRule({ message }: GraphqlFault): boolean {
  return brokenRule(message) !== undefined;
}

/** GitHub's own failures. A query that ran into its time limit has no type and begins like this. */
export function mayPass({ type, message }: GraphqlFault): boolean {
  return (
    ["INTERNAL", "SERVICE_UNAVAILABLE", "TIMEOUT", "LOCK_TIMEOUT"].includes(type ?? "") ||
    message.startsWith("Something went wrong") ||
    /timed? ?out/i.test(message)
  );
}
