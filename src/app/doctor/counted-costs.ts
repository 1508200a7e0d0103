import { z } from "zod";
import type { GitHub } from "../../adapters/github/connection/connect-github.ts";
import type { AskGraphql } from "../../adapters/github/connection/graphql-client.ts";

const RateLimit = z.object({ cost: z.int(), limit: z.int(), remaining: z.int() });
const Counted = z.object({ comityDoctor: RateLimit });

/** What one document came to, with all its pages. */
export interface Cost {
  readonly requests: number;
  readonly points: number;
  /** Of the slowest request. */
  readonly milliseconds: number;
  /** Points within the hour, and what was left of them after it. */
  readonly limit: number;
  readonly remaining: number;
}

/** A query that also asks what it costs. */
export function askingItsCost(text: string): string {
  return text.replace("{", "{ comityDoctor: rateLimit { cost limit remaining }");
}

/** The same GitHub; what each operation costs is counted in `costs`. */
export function countingCosts(
  github: GitHub,
  wallTime: () => number,
): { readonly github: GitHub; readonly costs: ReadonlyMap<string, Cost> } {
  const costs = new Map<string, Cost>();
  const graphql: AskGraphql = async (purpose, request) => {
    const beganAt = wallTime();
    const text = askingItsCost(request.text);
    const answer = await github.graphql(purpose, { ...request, text });
    const read = Counted.safeParse(answer.data);
    if (!read.success) return answer;
    const { cost, limit, remaining } = read.data.comityDoctor;
    const before = costs.get(request.operation);
    costs.set(request.operation, {
      requests: (before?.requests ?? 0) + 1,
      points: (before?.points ?? 0) + cost,
      milliseconds: Math.max(before?.milliseconds ?? 0, wallTime() - beganAt),
      limit,
      remaining,
    });
    return answer;
  };
  return { github: { ...github, graphql }, costs };
}
