import { onTestFinished } from "vitest";
import { connectEngine } from "../../../src/app/engine/connect-engine.ts";
import { startApp } from "../../../src/app/host/start-app.ts";
import { startConsole } from "sandbox/console";
import { newSandbox, sandboxSetUp } from "../../world/sandbox-set-up.ts";
import { recordSecrets } from "../../fakes/record-keys.ts";

/** A console as `openConsole` makes it, that ends with the test. */
export async function aConsole() {
  const opened = await openConsole();
  onTestFinished(opened.close);
  return opened;
}

/** A console before a sandbox in which the app runs and has set everything up. */
export async function openConsole(settings: Parameters<typeof sandboxSetUp>[0] = {}) {
  const sandbox = await sandboxSetUp(settings);
  const { org, repo, users, appId, privateKey, webhookSecret } = sandbox.facts;
  const app = await startApp({
    common: {
      host: "127.0.0.1",
      port: 0,
      publicUrl: undefined,
      logLevel: undefined,
      smtpUrl: undefined,
      mailFrom: undefined,
      ownersEmail: [],
    },
    github: {
      app: { id: appId, privateKey },
      webhookSecret,
      recordSecrets,
      apiUrl: sandbox.url,
      caseRepositories: [{ owner: org, name: repo }],
      organisations: [org],
    },
    log: silent,
    fetch,
    wallTime: Date.now,
    connect: connectEngine,
  });
  sandbox.setWebhooksUrl(`${app.url}/api/github/webhooks`);
  await fetch(`${sandbox.url}/_sandbox/idle`);
  const at = { githubUrl: sandbox.url, appUrl: app.url };
  const console = await startConsole({ ...at, users, org, repo, port: 0 });
  const close = async (): Promise<void> => {
    await console.close();
    await app.close();
    await sandbox.close();
  };
  return { url: console.url, ...at, close, ...browser(console.url) };
}

/** A console before a sandbox in which no app runs: nothing is set up, and nobody answers. */
export async function consoleWithoutApp() {
  const sandbox = await newSandbox();
  const { org, repo, users } = sandbox.facts;
  const console = await startConsole({ githubUrl: sandbox.url, users, org, repo, port: 0 });
  const close = async (): Promise<void> => {
    await console.close();
    await sandbox.close();
  };
  return { url: console.url, sandbox, close, ...browser(console.url) };
}

const nothing = (): void => undefined;
const silent = {
  trace: nothing,
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
};

/** A console as `consoleWithoutApp` makes it, that ends with the test. */
export async function aConsoleWithoutApp() {
  const opened = await consoleWithoutApp();
  onTestFinished(opened.close);
  return opened;
}

/** A page as it was answered. */
export interface SeenPage {
  readonly status: number;
  readonly location: string;
  readonly html: string;
  /** Without elements and faces, and with white space drawn together. */
  readonly text: string;
}

/** Looks and posts forms as a browser of `login` does, one page at a time. */
function browser(url: string) {
  const headers = (login: string) => ({ cookie: `comity_console_as=${login}` });
  const look = async (path: string, login = "ada"): Promise<SeenPage> =>
    seen(await fetch(url + path, { headers: headers(login) }));
  const submit = async (
    path: string,
    fields: Readonly<Record<string, string>>,
    login = "ada",
  ): Promise<SeenPage> => {
    const answer = await fetch(url + path, {
      method: "POST",
      headers: headers(login),
      body: new URLSearchParams(fields),
      redirect: "manual",
    });
    return answer.status === 303 ? look(answer.headers.get("location") ?? "", login) : seen(answer);
  };
  const fileReport = async (fields: Readonly<Record<string, string>> = {}): Promise<SeenPage> =>
    submit("/report", { title: "Something happened", ...fields });
  return { look, submit, fileReport };
}

async function seen(answer: Response): Promise<SeenPage> {
  const html = await answer.text();
  const text = html
    .replace(/<span class="face[^>]*>[^<]*<\/span>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replaceAll("&#39;", "'")
    .replace(/\s+/g, " ")
    .replace(/ ([,.:])/g, "$1");
  return { status: answer.status, location: new URL(answer.url).pathname, html, text };
}
