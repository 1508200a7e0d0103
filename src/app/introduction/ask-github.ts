import type { z } from "zod";
import { Transient } from "../../ports/errors.ts";
import { enterpriseServer, enterpriseVersion } from "../settings/enterprise-server.ts";
import { SettingProblem } from "../settings/setting-problem.ts";
import { clockDifference } from "./clock-difference.ts";

/** What is asked of GitHub before the app works, and the shape of a whole answer. */
interface Question<Answer> {
  readonly route: string;
  readonly authorization: string;
  readonly body?: object;
  readonly answer: z.ZodType<Answer>;
}

/** A GET or POST to GitHub; answers what the JSON says. */
export type AskGitHub = <Answer>(question: Question<Answer>) => Promise<Answer>;

/**
 * @param wallTime milliseconds since the epoch, as the host has it
 * @throws SettingProblem when GitHub does not know the app, or is a server of somebody's own; Transient when it does not answer, or in
 *   part only, or when the host's clock is why it refuses
 */
export function askVia(
  apiUrl: string,
  fetch: typeof globalThis.fetch,
  wallTime: () => number,
): AskGitHub {
  return async ({ route, authorization, body, answer: shape }) => {
    const [method = "GET", path = "/"] = route.split(" ");
    const template = templateOf(route);
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
      throw new Transient(
        "GitHub cannot be reached at GITHUB_API_URL.",
        { route: template },
        { cause },
      );
    });
    const { status } = answer;
    if (answer.headers.has(enterpriseVersion)) throw new SettingProblem(enterpriseServer);
    if (!answer.ok) throw refusal(route, answer, wallTime());
    const json: unknown = await answer.json().catch(() => undefined);
    const whole = shape.safeParse(json);
    if (whole.success) return whole.data;
    throw new Transient("GitHub answered in part only, or something else did in its place.", {
      route: template,
      status,
    });
  };
}

/** Without the names and numbers in it, since errors are logged. */
function templateOf(route: string): string {
  return route
    .replace(/\/repos\/[^/]+\/[^/]+/, "/repos/{owner}/{repo}")
    .replaceAll(/\d+/g, "{installation_id}");
}

function refusal(
  route: string,
  { status, headers }: Response,
  wallTime: number,
): Transient | SettingProblem {
  const edge = { route: templateOf(route), status };
  const clock = status === 401 ? clockDifference(headers.get("date"), wallTime) : undefined;
  if (clock !== undefined) return new Transient(clock, edge);
  if (route === whoIsTheApp && (status === 401 || status === 404))
    return new SettingProblem(unknown);
  return new Transient(`GitHub cannot say who this app is (${status}).`, edge);
}

/** The only route that is refused because of a setting. */
export const whoIsTheApp = "GET /app";

const unknown =
  "GitHub knows no app with this APP_ID and PRIVATE_KEY; both are on the app's settings page.";
