import { setTimeout as pause } from "node:timers/promises";
import { signingKeys } from "../../adapters/record/signing-keys.ts";
import { connectEngine } from "../engine/connect-engine.ts";
import { ownHealth } from "./own-health.ts";
import { patientFetch } from "./patient-fetch.ts";
import { webhooksPath } from "../webhooks/receive-webhooks.ts";
import { refuseWrongNames } from "../introduction/refuse-wrong-names.ts";
import { startApp } from "../host/start-app.ts";
import { flagsFrom, logTo, portFrom, settingsFrom, type Shell } from "./shell.ts";
import { endAnyway, untilStopped } from "./until-stopped.ts";

/** `comity start`: the app, as the host's settings say. */
export async function start(words: readonly string[], shell: Shell): Promise<number> {
  const flags = flagsFrom(words, ["port"]);
  const port = portFrom(flags, "port");
  const { common: given, github } = settingsFrom(shell);
  const common = { ...given, port: port ?? given.port };
  const log = logTo(shell, common.logLevel ?? "info");
  const host = { log, fetch: patientFetch, wallTime: Date.now, pause };
  await refuseWrongNames(github, patientFetch, Date.now);
  const lookAtHealth = ownHealth({ github, common });
  const app = await startApp({ github, common, ...host, lookAtHealth, connect: connectEngine });
  shell.say(`Comity listens on ${app.url}; deliveries go to ${webhooksPath} there.`);
  const { current, previous } = github.recordSecrets;
  shell.say(`Records are signed with the key ${signingKeys(current, previous).publicKey}.`);
  const stopped = untilStopped();
  // Whether a config is in force is known once the first sweep is over.
  const isIdle = app.idle().then(() => "idle" as const);
  if ((await Promise.race([isIdle, stopped])) === "idle") shell.say(app.keeps());
  await stopped;
  endAnyway();
  await app.close();
  return 0;
}
