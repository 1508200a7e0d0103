import { z } from "zod";
import { createAppJwt } from "../../adapters/github/connection/app-jwt.ts";
import { Transient } from "../../ports/errors.ts";
import type { GitHubSettings } from "../settings/github-settings.ts";
import { SettingProblem } from "../settings/setting-problem.ts";
import { askVia } from "./ask-github.ts";

const ordinals = ["first", "second", "third"];

/**
 * Whoever mistyped the repository's name hears of it at once, and not from a log. What GitHub does
 * not say for now is no such answer: the app starts and asks again.
 *
 * @throws SettingProblem where the app is not installed on a repository of that name
 */
export async function refuseWrongNames(
  { apiUrl, app, caseRepositories }: GitHubSettings,
  fetch: typeof globalThis.fetch,
  wallTime: () => number,
): Promise<void> {
  const ask = askVia(apiUrl, fetch, wallTime);
  const jwt = createAppJwt(app, wallTime);
  for (const [place, { owner, name }] of caseRepositories.entries()) {
    const isUnknown = await ask({
      route: `GET /repos/${owner}/${name}/installation`,
      authorization: `bearer ${await jwt()}`,
      answer: z.object({ id: z.int() }),
    }).then(
      () => false,
      (error: unknown) => error instanceof Transient && error.edge.status === 404,
    );
    if (isUnknown) throw new SettingProblem(notInstalled(place, caseRepositories.length));
  }
}

function notInstalled(place: number, count: number): string {
  const which = count === 1 ? "a name" : `as its ${ordinals[place] ?? `${place + 1}th`} a name`;
  return (
    `CASE_REPOSITORY holds ${which} with which GitHub knows no repository that the App is ` +
    "installed on: correct the name, or install the App there. Where the repository was transferred, " +
    "an owner of the organisation that has it now installs the App."
  );
}
