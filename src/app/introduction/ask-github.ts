import { Transient } from "../../ports/errors.ts";
import { SettingProblem } from "../settings/setting-problem.ts";

/** A GET or POST to GitHub with this authorization; answers the parsed JSON. */
export type AskGitHub = (route: string, authorization: string, body?: object) => Promise<unknown>;

/** @throws SettingProblem when GitHub does not know the app; Transient when it does not answer */
export function askVia(apiUrl: string, fetch: typeof globalThis.fetch): AskGitHub {
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
