import { Transient } from "../../../ports/errors.ts";
import type { AskGraphql } from "./graphql-client.ts";
import { type GraphqlAnswer, isTooMuch } from "./graphql-fault.ts";
import type { PageSizes } from "./page-sizes.ts";

/** GitHub gives up after ten seconds and says so by one of these. */
const statusesOfTooMuch: readonly unknown[] = [502, 504];

/**
 * Asks with the variable `size`, how many of a list make a page, and once more with smaller ones where
 * that was too much for GitHub. For queries alone: they change nothing, however often they are sent.
 * https://docs.github.com/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#timeouts
 */
export function inSmallerPages(ask: AskGraphql, sizes: PageSizes): AskGraphql {
  return async (purpose, request) => {
    if (!request.text.includes("$size: Int!")) return ask(purpose, request);
    const inPagesOf = async (size: number): Promise<GraphqlAnswer> => {
      const variables = { ...request.variables, size };
      const answer = await answerOrTooSlow(ask(purpose, { ...request, variables }));
      const isTooMuchOfIt = answer instanceof Transient || answer.faults.some(isTooMuch);
      const smaller = isTooMuchOfIt ? sizes.below(size) : undefined;
      if (smaller !== undefined) return inPagesOf(smaller);
      if (answer instanceof Transient) throw answer;
      sizes.wasAnswered(size);
      return answer;
    };
    return inPagesOf(sizes.size);
  };
}

/** What GitHub said, or that it gave up on it. */
export async function answerOrTooSlow(
  asked: Promise<GraphqlAnswer>,
): Promise<GraphqlAnswer | Transient> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Transient && statusesOfTooMuch.includes(error.edge.status)) return error;
    throw error;
  }
}
