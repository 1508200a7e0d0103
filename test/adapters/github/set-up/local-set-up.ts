import { ConfigJudgements } from "../../../../src/reconcile/set-up/config-judgements.ts";
import { RegisterMemory } from "../../../../src/reconcile/set-up/register-memory.ts";
import { spaceKinds } from "../../../../src/app/engine/space-kinds.ts";
import { reading } from "../../../fakes/spaces.ts";
import {
  connectGitHub,
  type GitHub,
} from "../../../../src/adapters/github/connection/connect-github.ts";
import { blobId } from "../../../../src/app/engine/blob-id.ts";
import { caseRepositoryFiles } from "../../../../src/app/engine/case-repository-files.ts";
import { createSetUpRepository } from "../../../../src/adapters/github/set-up/set-up-repository.ts";
import { ourAnchors, ourRegister } from "../../../fakes/record-keys.ts";
import { instantOf } from "../../../../src/domain/values/time.ts";
import { loadCommands } from "../../../../src/app/engine/load-commands.ts";
import type { SetUpPorts } from "../../../../src/reconcile/set-up/set-up-ports.ts";
import { writing } from "../../../fakes/writing.ts";
import { startSandbox, type Sandbox } from "sandbox";
import { privateKey } from "../../../world/private-key.ts";
import { worldBegins } from "../../../world/world-begins.ts";
import { readDraft } from "../../../../src/adapters/letters/read-draft.ts";
import { readMarkdown } from "../../../../src/adapters/markdown/read-markdown.ts";

const quiet = () => undefined;

export interface LocalSetUp {
  readonly sandbox: Sandbox;
  readonly github: GitHub;
  /** Set-up as a process that was just started has it. */
  ports(): Promise<SetUpPorts>;
  /** What the app asked for since the last time. */
  requests(): Promise<readonly string[]>;
  /** GitHub's REST as one of the cast. */
  as(login: string, route: string, body?: object): Promise<unknown>;
}

export async function localSetUp(): Promise<LocalSetUp> {
  const sandbox = await startSandbox({ port: 0, beginsAt: worldBegins, privateKey });
  const { appId, org, repo } = sandbox.facts;
  const clock = { now: () => instantOf(sandbox.now().getTime()), wakeAt: () => quiet };
  const github = connectGitHub({
    baseUrl: sandbox.url,
    fetch,
    clock,
    wallTime: () => Date.now(),
    app: { id: appId, privateKey },
    repository: { owner: org, name: repo },
  });
  const folder = new URL("../../../../config/case-repository", import.meta.url).pathname;
  return {
    sandbox,
    github,
    ports: async () => ({
      repository: createSetUpRepository(github, ourRegister, appId),
      codec: ourRegister,
      anchorCodec: ourAnchors,
      ...reading,
      readMarkdown,
      readDraft,
      kinds: spaceKinds,
      canMail: true,
      ownerSet: org,
      clock,
      log: { trace: quiet, debug: quiet, info: quiet, warn: quiet, error: quiet },
      commands: await loadCommands(),
      // Something wrong was seen a minute ago already, so that it is said at once.
      mayEnter: () => true,
      memory: new RegisterMemory(instantOf(Date.parse(worldBegins) - 120_000)),
      heardInCouncil: () => Promise.resolve(new Map()),
      heardFromJoiners: () => Promise.resolve([]),
      heardAgain: () => Promise.resolve([]),
      sealPeople: JSON.stringify,
      judgements: new ConfigJudgements(),
      sha256: writing.sha256,
      blobId,
      templates: await caseRepositoryFiles(folder),
    }),
    async requests() {
      const url = `${sandbox.url}/_sandbox/requests`;
      const listed = (await (await fetch(url)).json()) as {
        by: string | null;
        method: string;
        path: string;
        status: number;
        operation: string | null;
      }[];
      await fetch(url, { method: "DELETE" });
      return listed
        .filter(({ by }) => by === "comity[bot]")
        .map(({ method, path, operation }) => operation ?? `${method} ${path}`);
    },
    async as(login, route, body) {
      const [method = "GET", path = ""] = route.split(" ");
      const answer = await fetch(`${sandbox.url}${path}`, {
        method,
        headers: { authorization: `token sandbox-${login}`, "content-type": "application/json" },
        ...(body && { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${route}: ${answer.status} ${text}`);
      return text === "" ? undefined : JSON.parse(text);
    },
  };
}
