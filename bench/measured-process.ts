import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import type { Sandbox } from "sandbox";
import type { Usage } from "./tell-usage.ts";

const Started = z.object({ url: z.string() });
const Used = z.object({
  usage: z.object({ cpuMilliseconds: z.number(), peakMegabytes: z.number() }),
});

/** An app in a process of its own, against a local GitHub in this one. */
export interface MeasuredProcess extends AsyncDisposable {
  readonly url: string;
  usage(): Promise<Usage>;
}

/** @param name of the file beside this one that the process runs */
export async function startMeasured(
  name: "comity-process" | "bare-probot-process",
  { facts, url }: Sandbox,
): Promise<MeasuredProcess> {
  const child = fork(fileURLToPath(new URL(`${name}.js`, import.meta.url)), [], {
    env: {
      APP_ID: String(facts.appId),
      PRIVATE_KEY: facts.privateKey,
      WEBHOOK_SECRET: facts.webhookSecret,
      GITHUB_API_URL: url,
      CASE_REPOSITORY: `${facts.org}/${facts.repo}`,
      LOG_LEVEL: "error",
    },
  });
  const ended = once(child, "exit");
  const [message]: unknown[] = await Promise.race([once(child, "message"), ended]);
  return {
    url: Started.parse(message).url,
    async usage() {
      child.send("usage?");
      const [answer]: unknown[] = await once(child, "message");
      return Used.parse(answer).usage;
    },
    async [Symbol.asyncDispose]() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}
