import type { RequestBudget } from "./request-budget.ts";

/** A `fetch` that shows the headers of every answer to the budget. */
export function listeningFetch(
  fetch: typeof globalThis.fetch,
  budget: RequestBudget,
): typeof globalThis.fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    budget.learn((name) => response.headers.get(name) ?? undefined);
    return response;
  };
}
