import { connectGitHub, type GitHub } from "../../src/adapters/github/connection/connect-github.ts";
import { connectOrganisation } from "../../src/adapters/github/connection/connect-organisation.ts";
import type { Organisation } from "../../src/adapters/spaces/github/organisation.ts";
import { fixedClock } from "../adapters/github/fixed-clock.ts";
import { privateKey } from "../world/private-key.ts";

/** What GitHub answers to a write: over REST, and over GraphQL, where refusals come with status 200. */
interface Refusal {
  readonly status: number;
  readonly message: string;
  /** GraphQL's type of the error; `undefined` where the whole request is refused there too. */
  readonly type: string | undefined;
}

const rule = "Repository rule violations found: Cannot update this protected ref.";

/** The columns of the table. */
export const refusals: Readonly<Record<string, Refusal>> = {
  "401": { status: 401, message: "Bad credentials", type: undefined },
  "403": { status: 403, message: "Resource not accessible by integration", type: "FORBIDDEN" },
  "404": { status: 404, message: "Not Found", type: "NOT_FOUND" },
  "409": { status: 409, message: "Conflict", type: "STALE_DATA" },
  "422 by a rule": { status: 422, message: rule, type: "UNPROCESSABLE" },
  "422 otherwise": { status: 422, message: "Validation Failed", type: "UNPROCESSABLE" },
  "5xx": { status: 502, message: "Bad Gateway", type: undefined },
};

const isMinting = (path: string) => path.endsWith("/access_tokens");
const token = {
  token: "ghs_secret",
  expires_at: "2026-11-22T17:00:00Z",
  repositories: [{ id: 42, node_id: "R_conduct" }],
};

/** Ways to a GitHub that refuses every write so, or that of a token where that is what is tried. */
export function refusingGitHub(
  { status, message, type }: Refusal,
  refused: "writes" | "tokens" = "writes",
): { readonly github: GitHub; readonly organisation: Organisation } {
  // Whatever is refused is not refused for a token that is too new.
  let wallTime = Date.parse("2026-11-22T16:00:00Z");
  const whole = () => Response.json({ message }, { status });
  const fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const path = new URL(input instanceof Request ? input.url : input).pathname;
    wallTime += 120_000;
    if (isMinting(path) && refused === "writes") return Response.json(token, { status: 201 });
    if (path.endsWith("/installation")) return Response.json({ id: 7, account: { id: 8 } });
    if (!path.endsWith("/graphql") || type === undefined) return whole();
    const text = typeof init?.body === "string" ? init.body : "";
    const aliases = [...text.matchAll(/(?:\{|\\n)\s*(\w+): \w+\(input:/g)].map(
      ([, alias]) => alias,
    );
    const errors = aliases.map((alias) => ({ type, message, path: [alias] }));
    return Response.json({ data: {}, errors: errors.length > 0 ? errors : [{ type, message }] });
  };
  const options = {
    baseUrl: "https://github.test",
    fetch,
    clock: fixedClock("2026-11-22T16:00:00Z"),
    wallTime: () => wallTime,
    app: { id: 1, privateKey },
  };
  const org = "sandbox-org";
  return {
    github: connectGitHub({ ...options, repository: { owner: org, name: "conduct" } }),
    organisation: { org, rest: connectOrganisation({ ...options, organisation: org }) },
  };
}
