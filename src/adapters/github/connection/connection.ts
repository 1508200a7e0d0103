import type { Clock } from "../../../ports/clock.ts";
import type { RequestBudget } from "./request-budget.ts";

/** The way to one GitHub for one installation. Everything that touches the outside is handed in. */
export interface Connection {
  /** `https://api.github.com`, without a slash at the end. */
  readonly baseUrl: string;
  readonly fetch: typeof globalThis.fetch;
  readonly clock: Clock;
  readonly budget: RequestBudget;
}
