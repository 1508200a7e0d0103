import { connectEngine } from "../../src/app/engine/connect-engine.ts";
import { createLog } from "../../src/app/logging/log.ts";
import type { SpaceSettings } from "../../src/app/settings/space-settings.ts";
import { startApp } from "../../src/app/host/start-app.ts";
import type { Mailbox } from "../../src/ports/mailbox.ts";
import type { Sandbox } from "sandbox";
import { recordSecrets } from "../fakes/record-keys.ts";
import type { StartedApp } from "./started-app.ts";

/** Real mail servers. */
export interface MailServers {
  readonly smtpUrl: string;
  readonly imapUrl: string;
}

/** The real app in this process; it is as good as dead when its requests end nowhere. */
export async function startInProcess(
  { org, repo, appId, privateKey, webhookSecret }: Sandbox["facts"],
  apiUrl: string,
  fetch: typeof globalThis.fetch,
  log: string[],
  organisations: readonly string[] = [],
  patienceSeconds = 0,
  spaces: readonly SpaceSettings[] = [],
  mailbox?: Mailbox,
  mailServers?: MailServers,
): Promise<StartedApp> {
  const hasMailbox = mailbox !== undefined || mailServers !== undefined;
  let isDead = false;
  const app = await startApp({
    common: {
      host: "127.0.0.1",
      port: 0,
      publicUrl: hasMailbox ? "http://comity.sandbox.example" : undefined,
      logLevel: "trace",
      smtpUrl: mailServers?.smtpUrl,
      mailFrom: mailServers && "Comity <conduct@sandbox.example>",
      imapUrl: mailServers?.imapUrl,
      replyTo: hasMailbox ? "conduct+TOKEN@sandbox.example" : undefined,
      ownersEmail: ["owners@example.org"],
      spaces,
    },
    github: {
      app: { id: appId, privateKey },
      webhookSecret,
      recordSecrets,
      apiUrl,
      caseRepositories: [{ owner: org, name: repo }],
      organisations,
    },
    log: createLog("trace", (line) => void log.push(line), Date.now),
    fetch: async (...request) => {
      if (isDead) throw new TypeError("the app is dead");
      return fetch(...request);
    },
    wallTime: Date.now,
    patienceSeconds,
    ...(mailbox && { mailbox }),
    connect: connectEngine,
  });
  let closed: Promise<void> | undefined;
  const close = () => (closed ??= app.close());
  const die = () => {
    isDead = true;
    void close();
  };
  return {
    url: app.url,
    stop: close,
    die,
    kill() {
      die();
      return close();
    },
  };
}
