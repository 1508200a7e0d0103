import {
  connectGitHub,
  type GitHub,
} from "../../../src/adapters/github/connection/connect-github.ts";
import { fixedClock } from "./fixed-clock.ts";
import { privateKey } from "../../world/private-key.ts";

/** What GitHub answers to an operation: `data`, or the whole body where there are errors. */
export type Script = Readonly<Record<string, (variables: Record<string, unknown>) => object>>;

interface Asked {
  readonly operation: string;
  readonly text: string;
  readonly variables: Record<string, unknown>;
}

/** A GitHub that knows one installation and answers GraphQL from a script. */
export function scriptedGitHub(script: Script): { github: GitHub; asked: Asked[] } {
  const asked: Asked[] = [];
  const fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const path = new URL(input instanceof Request ? input.url : input).pathname;
    if (path.endsWith("/installation")) return Response.json({ id: 7 });
    if (path.endsWith("/access_tokens")) return Response.json(token, { status: 201 });
    const body = JSON.parse(typeof init?.body === "string" ? init.body : "{}") as {
      query: string;
      variables?: Asked["variables"];
    };
    const operation = /^(?:query|mutation) (\w+)/.exec(body.query)?.[1] ?? "";
    const variables = body.variables ?? {};
    asked.push({ operation, text: body.query, variables });
    return Response.json(
      script[operation]?.(variables) ?? { errors: [{ message: "not scripted" }] },
    );
  };
  const github = connectGitHub({
    baseUrl: "https://github.test",
    fetch,
    clock: fixedClock("2026-11-22T16:00:00Z"),
    wallTime: () => Date.parse("2026-11-22T16:00:00Z"),
    app: { id: 1, privateKey },
    repository: { owner: "sandbox-org", name: "conduct" },
  });
  return { github, asked };
}

const token = {
  token: "ghs_secret",
  expires_at: "2026-11-22T17:00:00Z",
  permissions: {},
  repositories: [{ id: 42, node_id: "R_conduct" }],
};
