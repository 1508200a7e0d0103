import { Buffer } from "node:buffer";
import { z } from "zod";
import type { Octokit } from "@octokit/rest";
import { createAppJwt } from "../../adapters/github/connection/app-jwt.ts";
import { connectGitHub, type GitHub } from "../../adapters/github/connection/connect-github.ts";
import { connectOrganisation } from "../../adapters/github/connection/connect-organisation.ts";
import { parseAnswer } from "../../adapters/github/connection/parse-answer.ts";
import { RequestBudget } from "../../adapters/github/connection/request-budget.ts";
import { createAppClient } from "../../adapters/github/connection/rest-client.ts";
import { systemClock } from "../clocks/system-clock.ts";
import type { HostSettings } from "../settings/host-settings.ts";
import type { RepositoryNamed } from "../webhooks/webhook-scope.ts";
import type { Diagnosis } from "./diagnosis.ts";
import { ownersClient } from "./owners-client.ts";
import { makeScratchRoom, type ScratchRoom } from "./scratch-room.ts";
import { Scratch } from "./scratch.ts";

const Permissions = z.record(z.string(), z.string());
const App = z.object({
  id: z.int(),
  slug: z.string(),
  html_url: z.string(),
  permissions: Permissions,
  events: z.array(z.string()),
});
const Content = z.object({ content: z.string() });
const Installation = z.object({
  id: z.int(),
  permissions: Permissions,
  events: z.array(z.string()),
  repository_selection: z.string(),
  suspended_at: z.string().nullish(),
});

/** What the checks look at: one host, one App, one case repository. */
export interface Patient {
  readonly settings: HostSettings;
  readonly repository: RepositoryNamed;
  readonly github: GitHub;
  /** Requests as the App itself. */
  readonly asApp: Octokit;
  /** With the token that puts people out of the organisation. */
  readonly sanctions: Octokit;
  readonly scratch: Scratch;
  /** Where things are tried that leave no trace in the case repository; made once it is asked for. */
  readonly room: () => Promise<ScratchRoom | Diagnosis>;
  /** As GitHub has them; asked for once. */
  readonly app: () => Promise<z.infer<typeof App>>;
  readonly installation: () => Promise<z.infer<typeof Installation>>;
  /** Whether GitHub is asked nothing. */
  readonly isOffline: boolean;
  /** A file of the default branch, or of the clone; `undefined` where there is none. */
  readonly file: (path: string) => Promise<string | undefined>;
  /** Somebody who agreed to be let into a scratch room for a moment; nobody is asked about otherwise. */
  readonly withOwner?: string | undefined;
  /** GitHub as that person asks it, where they gave a token of their own: for what no App can do. */
  readonly asOwner?: Octokit | undefined;
  readonly fetch: typeof globalThis.fetch;
  /** Milliseconds since the epoch, as the host has them. */
  readonly wallTime: () => number;
  readonly pause: (milliseconds: number) => Promise<unknown>;
}

export interface PatientParts extends Pick<
  Patient,
  "settings" | "repository" | "withOwner" | "fetch" | "wallTime" | "pause"
> {
  /** Of a clone of the case repository, where GitHub is asked nothing. */
  readonly fileOfClone?: ((path: string) => string | undefined) | undefined;
  /** Of the person of `withOwner`. */
  readonly ownersToken?: string | undefined;
}

export function admitPatient(parts: PatientParts): Patient {
  const { settings, repository, fetch, wallTime } = parts;
  const { app, apiUrl: baseUrl } = settings.github;
  const way = { baseUrl, fetch, clock: systemClock, wallTime, app };
  const github = connectGitHub({ ...way, repository });
  const budget = new RequestBudget(systemClock);
  const asApp = createAppClient({ ...way, budget }, createAppJwt(app, wallTime));
  const here = { owner: repository.owner, repo: repository.name };
  const { fileOfClone, ownersToken } = parts;
  const scratch = new Scratch();
  return {
    ...parts,
    isOffline: fileOfClone !== undefined,
    github,
    asApp,
    sanctions: connectOrganisation({ ...way, organisation: repository.owner }),
    scratch,
    asOwner:
      ownersToken === undefined
        ? undefined
        : ownersClient(ownersToken, { ...way, budget: new RequestBudget(systemClock) }),
    room: once(() => makeScratchRoom({ ...parts, github, scratch })),
    app: once(async () => parseAnswer(App, (await asApp.request("GET /app")).data, "GET /app")),
    installation: once(async () => {
      const route = "GET /repos/{owner}/{repo}/installation";
      return parseAnswer(Installation, (await asApp.request(route, here)).data, route);
    }),
    async file(path) {
      if (fileOfClone) return fileOfClone(path);
      const route = "GET /repos/{owner}/{repo}/contents/{path}";
      const answer = await github
        .rest("set-up")
        .request(route, { ...here, path })
        .catch(nothingThere);
      if (answer === undefined) return undefined;
      const { content } = parseAnswer(Content, answer.data, route);
      return Buffer.from(content, "base64").toString("utf8");
    },
  };
}

function nothingThere(error: unknown): undefined {
  const status: unknown = error instanceof Error && "edge" in error && error.edge;
  const read = z.object({ status: z.literal(404) }).safeParse(status);
  if (!read.success) throw error;
}

function once<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let asked: Promise<Answer> | undefined;
  return () => (asked ??= ask());
}
