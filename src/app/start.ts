import { connectEngine } from "./connect-engine.ts";
import { patientFetch } from "./patient-fetch.ts";
import { webhooksPath } from "./receive-webhooks.ts";
import { SettingProblem } from "./setting-problem.ts";
import { startApp } from "./start-app.ts";
import { flagsFrom, logTo, portFrom, settingsFrom, type Shell } from "./shell.ts";
import { untilStopped } from "./until-stopped.ts";

const sandboxFlags = ["github-port", "console-port", "info", "plan"];

/** `comity start`: the real app where the host's settings name one, and a sandbox otherwise. */
export async function start(words: readonly string[], shell: Shell): Promise<number> {
  const flags = flagsFrom(words, ["port", ...sandboxFlags]);
  const settings = settingsFrom(shell);
  const { github } = settings;
  const common = { ...settings.common, port: portFrom(flags, "port") ?? settings.common.port };
  if (!github) {
    const { startWithSandbox } = await import("./start-with-sandbox.ts").catch(withoutSandbox);
    return startWithSandbox(common, flags, shell);
  }
  if (sandboxFlags.some((flag) => flags.has(flag))) {
    throw new SettingProblem(
      `--${sandboxFlags.join(", --")} are for the sandbox, which starts without APP_ID and the other settings of a real GitHub.`,
    );
  }
  const log = logTo(shell, common.logLevel ?? "info");
  const host = { log, fetch: patientFetch, wallTime: Date.now };
  const app = await startApp({ github, common, ...host, connect: connectEngine });
  shell.say(`Comity listens on ${app.url}; deliveries go to ${webhooksPath} there.`);
  await untilStopped();
  await app.close();
  return 0;
}

/** The package leaves the sandbox out; a checkout of the project has it. */
function withoutSandbox(error: unknown): never {
  const isMissing =
    error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND";
  if (!isMissing) throw error;
  throw new SettingProblem(
    "This package has no sandbox: set APP_ID, PRIVATE_KEY (or PRIVATE_KEY_PATH) and WEBHOOK_SECRET.",
  );
}
