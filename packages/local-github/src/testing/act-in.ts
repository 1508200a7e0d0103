import githubAppJwt from "universal-github-app-jwt";
import type { RunningGitHub } from "../start-local-github.ts";
import { directFetch } from "./direct-fetch.ts";

/** Whatever was answered: tests look into many shapes, and a wrong path fails the test. */
export type Json = ReturnType<typeof JSON.parse>;

/** An answer with its body read: JSON, text, or undefined. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Json;
}

export type Ask = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Answer>;

/** Ways to ask a local GitHub something as somebody, and to move its time. */
export interface Acting {
  readonly as: (login: string) => Ask;
  readonly anyone: Ask;
  /** with any `authorization` header */
  readonly with: (authorization: string) => Ask;
  /** with the app's JWT */
  readonly app: Ask;
  /** with a fresh installation token of the app */
  readonly bot: (narrowing?: object) => Promise<Ask>;
  /** the control endpoints; @throws unless the answer is a success */
  readonly control: (method: string, path: string, body?: unknown) => Promise<Json>;
  /** Moves time on by `25h`, `6d`, …; answers the instant it is when all is idle then. */
  readonly advance: (length: string) => Promise<string>;
  /** As `POST /_sandbox/faults` takes it; `{}` resets everything. */
  readonly faults: (settings: object) => Promise<void>;
  /** Resolves when nothing is under way. */
  readonly idle: () => Promise<void>;
}

/** @param slug of the app that `app` and `bot` act as */
export async function actIn(
  running: Pick<RunningGitHub, "url" | "fetch" | "app">,
  slug: string,
): Promise<Acting> {
  const fetch = directFetch(running);
  const ask =
    (authorization?: string): Ask =>
    (method, path, body, headers = {}) =>
      request(fetch, running.url + path, method, body, {
        ...(authorization !== undefined && { authorization }),
        ...headers,
      });
  const { id, installationId, privateKey } = running.app(slug);
  const { token: jwt } = await githubAppJwt({ id, privateKey });
  const app = ask(`Bearer ${jwt}`);
  const control: Acting["control"] = async (method, path, body) => {
    const answer = await request(fetch, `${running.url}/_sandbox${path}`, method, body, {});
    if (answer.status >= 400)
      throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  return {
    as: (login) => ask(`token sandbox-${login}`),
    anyone: ask(),
    with: ask,
    app,
    bot: async (narrowing) => {
      const path = `/app/installations/${installationId}/access_tokens`;
      const minted = await app("POST", path, narrowing);
      return ask(`token ${String(minted.body.token)}`);
    },
    control,
    advance: async (length) => String((await control("POST", "/clock", { advance: length })).now),
    faults: async (settings) => void (await control("POST", "/faults", settings)),
    idle: async () => void (await control("GET", "/idle")),
  };
}

async function request(
  fetch: typeof globalThis.fetch,
  url: string,
  method: string,
  body: unknown,
  headers: Record<string, string>,
): Promise<Answer> {
  const answer = await fetch(url, {
    method,
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, body: readBody(text) };
}

function readBody(text: string): unknown {
  try {
    return text === "" ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
}
