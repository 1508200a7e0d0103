import { z } from "zod";
import { createAppJwt } from "../../adapters/github/connection/app-jwt.ts";
import { askVia, whoIsTheApp } from "./ask-github.ts";
import { findRepository } from "./find-repository.ts";
import type { GitHubSettings } from "../settings/github-settings.ts";
import { onlyCaseRepository } from "./only-case-repository.ts";
import type { CaseRepositoryNamed, WebhookScope } from "../webhooks/webhook-scope.ts";

const App = z.object({ slug: z.string().min(1) });

/**
 * Asks GitHub who this app is and which repositories are its business.
 *
 * @throws SettingProblem when GitHub does not know the app, or no case repository can be told;
 *   Transient when GitHub does not answer for now
 */
export async function introduceApp(
  settings: GitHubSettings,
  fetch: typeof globalThis.fetch,
  wallTime: () => number,
): Promise<WebhookScope> {
  const ask = askVia(settings.apiUrl, fetch, wallTime);
  const jwt = createAppJwt(settings.app, wallTime);
  const { slug } = await ask({
    route: whoIsTheApp,
    authorization: `bearer ${await jwt()}`,
    answer: App,
  });
  const named = settings.caseRepositories;
  const repositories: CaseRepositoryNamed[] = [];
  for (const one of named) repositories.push(await findRepository(ask, jwt, one));
  if (named.length === 0) repositories.push(await onlyCaseRepository(ask, jwt));
  return { botLogin: `${slug}[bot]`, repositories, organisations: settings.organisations };
}
