import { Octokit } from "@octokit/rest";
import { webhooksPath } from "../../src/app/webhooks/receive-webhooks.ts";
import { directFetch, trafficFaults } from "local-github/testing";
import { type Sandbox, startSandbox } from "sandbox";
import { oncePerRun } from "../once-per-run.ts";
import { startInProcess } from "./app-in-process.ts";
import { privateKey } from "./private-key.ts";
import { worldBegins } from "./world-begins.ts";

/** What set-up depends on. */
export interface SetUpSettings {
  readonly plan?: "free" | "team" | undefined;
  /** `.github/comity.yml` in place of the sandbox's own */
  readonly config?: string | undefined;
  /** Whether GitHub can be asked over HTTPS as well. */
  readonly tls?: boolean | undefined;
}

/**
 * A sandbox whose set-up is done, and no app runs. An app does it once in a run for each plan and
 * config; every such sandbox goes on from what that came to.
 */
export async function sandboxSetUp(settings: SetUpSettings = {}): Promise<Sandbox> {
  const { plan, config, tls } = settings;
  const load = await oncePerRun(JSON.stringify(["set-up", plan, config]), () =>
    setUp({ plan, config }),
  );
  return startSandbox({ port: 0, load, ...(tls && { tlsPort: 0 }) });
}

/** A sandbox in which nothing was set up. */
export async function newSandbox({ plan, config }: SetUpSettings = {}): Promise<Sandbox> {
  const sandbox = await startSandbox({ port: 0, beginsAt: worldBegins, plan, privateKey });
  if (config !== undefined) await writeConfig(sandbox, config);
  return sandbox;
}

/** Its traffic is held against GitHub's own descriptions, as that of every world is. */
async function setUp(settings: SetUpSettings): Promise<Uint8Array> {
  const sandbox = await newSandbox(settings);
  try {
    const app = await startInProcess(sandbox.facts, sandbox.url, directFetch(sandbox), []);
    sandbox.setWebhooksUrl(app.url + webhooksPath);
    await fetch(`${sandbox.url}/_sandbox/idle`);
    await app.stop();
    const faults = trafficFaults(sandbox);
    if (faults.length > 0) throw new Error(`not as GitHub has it:\n${faults.join("\n")}`);
    await fetch(`${sandbox.url}/_sandbox/requests`, { method: "DELETE" });
    return sandbox.dump();
  } finally {
    await sandbox.close();
  }
}

async function writeConfig({ url, facts }: Sandbox, text: string): Promise<void> {
  const { repos } = new Octokit({ baseUrl: url, auth: "token sandbox-owen" });
  const file = { owner: facts.org, repo: facts.repo, path: ".github/comity.yml" };
  const { data } = await repos.getContent(file);
  if (Array.isArray(data)) throw new TypeError("a file, not a folder");
  await repos.createOrUpdateFileContents({
    ...file,
    sha: data.sha,
    message: "Say who the committee is",
    content: Buffer.from(text).toString("base64"),
  });
}
