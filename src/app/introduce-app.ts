import { z } from "zod";
import { createAppJwt } from "../adapters/github/app-jwt.ts";
import { Transient } from "../ports/errors.ts";
import type { GitHubSettings } from "./github-settings.ts";
import { onlyCaseRepository } from "./only-case-repository.ts";
import { SettingProblem } from "./setting-problem.ts";
import type { WebhookScope } from "./webhook-scope.ts";

/** A GET or POST to GitHub with this authorization; answers the parsed JSON. */
export type AskGitHub = (route: string, authorization: string, body?: object) => Promise<unknown>;

const App = z.object({ slug: z.string().min(1) });

/**
 * Asks GitHub who this app is and which repositories are its business.
 *
 * @throws SettingProblem when GitHub does not know the app, or no case repository can be told
 */
export async function introduceApp(
  settings: GitHubSettings,
  fetch: typeof globalThis.fetch,
  wallTime: () => number,
): Promise<WebhookScope> {
  const ask = askVia(settings.apiUrl, fetch);
  const jwt = createAppJwt(settings.app, wallTime);
  const { slug } = App.parse(await ask("GET /app", `bearer ${await jwt()}`));
  const named = settings.caseRepositories;
  const repositories = named.length > 0 ? named : [await onlyCaseRepository(ask, jwt)];
  return { botLogin: `${slug}[bot]`, repositories, organisations: settings.organisations };
}

function askVia(apiUrl: string, fetch: typeof globalThis.fetch): AskGitHub {
  return async (route, authorization, body) => {
    const [method = "GET", path = "/"] = route.split(" ");
    const answer = await fetch(apiUrl + path, {
      method,
      headers: {
        authorization,
        accept: "application/vnd.github+json",
        "content-type": "application/json",
        "user-agent": "comity",
        "x-github-api-version": "2022-11-28",
      },
      ...(body && { body: JSON.stringify(body) }),
    }).catch((cause: unknown) => {
      throw new Transient("GitHub cannot be reached at GITHUB_API_URL.", { route }, { cause });
    });
    if (answer.status === 401 || answer.status === 404) {
      throw new SettingProblem(
        "GitHub knows no app with this APP_ID and PRIVATE_KEY; both are on the app's settings page.",
      );
    }
    if (!answer.ok) {
      const { status } = answer;
      throw new Transient(`GitHub cannot say who this app is (${status}).`, { route, status });
    }
    return answer.json();
  };
}
