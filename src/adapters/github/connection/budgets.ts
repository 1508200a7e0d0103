import type { Clock } from "../../../ports/clock.ts";
import { RequestBudget } from "./request-budget.ts";

/** The budget of the installation on an account. */
export type BudgetOf = (account: string) => RequestBudget;

/**
 * One budget for each account, whoever asks there: an app has one installation on an account, and GitHub
 * counts what its repositories and the organisation itself are asked together.
 * https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#primary-rate-limit-for-github-app-installations
 *
 * @param isForPeople whether what is being asked for answers something people did
 */
export function createBudgets(clock: Clock, isForPeople?: () => boolean): BudgetOf {
  const budgets = new Map<string, RequestBudget>();
  return (account) => {
    const name = account.toLowerCase();
    const budget = budgets.get(name) ?? new RequestBudget(clock, isForPeople);
    budgets.set(name, budget);
    return budget;
  };
}
