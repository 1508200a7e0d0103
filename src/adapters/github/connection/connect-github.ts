import type { Octokit } from "@octokit/rest";
import type { Instant } from "../../../domain/values/time.ts";
import type { Clock } from "../../../ports/clock.ts";
import type { Credentials, Purpose } from "../../../ports/credentials.ts";
import { createAppJwt } from "./app-jwt.ts";
import { type BudgetOf, createBudgets } from "./budgets.ts";
import type { Connection } from "./connection.ts";
import { type AskGraphql, createGraphqlClient } from "./graphql-client.ts";
import { createInstallationTokens } from "./installation-tokens.ts";
import type { RepositoryName } from "./repository-name.ts";
import { RequestBudget } from "./request-budget.ts";
import { createAppClient, createRestClient } from "./rest-client.ts";

export interface GitHubOptions {
  readonly baseUrl: string;
  /** Should give up on its own after a while; a request without an answer blocks its key. */
  readonly fetch: typeof globalThis.fetch;
  readonly clock: Clock;
  /** Milliseconds since the epoch, in real time: what tokens live by. */
  readonly wallTime: () => number;
  readonly app: { readonly id: number; readonly privateKey: string };
  /** With its id, where that is known already. */
  readonly repository: RepositoryName & { readonly id?: number };
  /** The budgets of everybody who asks under the same app; without them there are some of its own. */
  readonly budgetOf?: BudgetOf;
}

/** GitHub as seen from one case repository. */
export interface GitHub {
  /** The number of the app itself, which is not that of its account. */
  readonly appId: number;
  /** As it was last found to be called. */
  readonly repository: RepositoryName;
  /** Told by whoever sees it under another name: not every request is led on from the old one. */
  isCalled(name: RepositoryName): void;
  readonly clock: Clock;
  readonly credentials: Credentials;
  readonly graphql: AskGraphql;
  /** REST for one purpose; the client may be kept. */
  rest(purpose: Purpose): Octokit;
  /** When a look that nobody waits for may begin; `undefined` for now. */
  roomAt(): Instant | undefined;
  /** The same GitHub as seen from another repository of that owner, with tokens for that one. */
  at(name: string): GitHub;
}

export function connectGitHub(options: GitHubOptions): GitHub {
  const { clock, wallTime } = options;
  const baseUrl = options.baseUrl.replace(/\/{1,9}$/, "");
  const { budgetOf = createBudgets(clock) } = options;
  const connection = (budget: RequestBudget): Connection => {
    return { baseUrl, fetch: options.fetch, clock, budget };
  };
  // GitHub counts what the app asks as itself apart from what an installation asks.
  const app = createAppClient(
    connection(new RequestBudget(clock)),
    createAppJwt(options.app, wallTime),
  );
  const installation = connection(budgetOf(options.repository.owner));
  const seenFrom = (repository: GitHubOptions["repository"]): GitHub => {
    const credentials = createInstallationTokens(repository, app, wallTime);
    return {
      appId: options.app.id,
      get repository() {
        return credentials.called();
      },
      isCalled: (name) => credentials.learnName(name),
      clock,
      credentials,
      graphql: createGraphqlClient(installation, credentials),
      rest: (purpose) => createRestClient(installation, credentials, purpose),
      roomAt: () => installation.budget.roomAt(),
      at: (name) => seenFrom({ owner: credentials.called().owner, name }),
    };
  };
  return seenFrom(options.repository);
}
