import type { Octokit } from "@octokit/rest";
import { createAppJwt } from "./app-jwt.ts";
import type { GitHubOptions } from "./connect-github.ts";
import { createBudgets } from "./budgets.ts";
import type { Connection } from "./connection.ts";
import { createOrganisationTokens } from "./organisation-tokens.ts";
import { RequestBudget } from "./request-budget.ts";
import { createAppClient, createRestClient } from "./rest-client.ts";

export interface OrganisationOptions extends Omit<GitHubOptions, "repository"> {
  readonly organisation: string;
}

/** REST with the token that may put people out of one organisation, and do nothing else. */
export function connectOrganisation(options: OrganisationOptions): Octokit {
  const { fetch, clock, wallTime, organisation, budgetOf = createBudgets(clock) } = options;
  const baseUrl = options.baseUrl.replace(/\/{1,9}$/, "");
  const connection = (budget: RequestBudget): Connection => {
    return { baseUrl, fetch, clock, budget };
  };
  const asApp = connection(new RequestBudget(clock));
  const app = createAppClient(asApp, createAppJwt(options.app, wallTime));
  const tokens = createOrganisationTokens(organisation, app, wallTime);
  return createRestClient(connection(budgetOf(organisation)), tokens, "sanctions");
}
