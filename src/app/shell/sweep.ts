import { connectEngine } from "../engine/connect-engine.ts";
import { patientFetch } from "./patient-fetch.ts";
import { prepareApp } from "../host/prepare-app.ts";
import { flagsFrom, logTo, settingsFrom, type Shell } from "./shell.ts";

/** `comity sweep`: looks over every case once; answers 1 where something could not be done. */
export async function sweep(words: readonly string[], shell: Shell): Promise<number> {
  flagsFrom(words, []);
  const { common, github } = settingsFrom(shell);
  const log = logTo(shell, common.logLevel ?? "info");
  const host = { log, fetch: patientFetch, wallTime: Date.now };
  const { queue, keys, failing } = await prepareApp({
    github,
    common,
    ...host,
    connect: connectEngine,
  });
  for (const key of keys.sweeps()) queue.ask(key);
  await queue.idle();
  await queue.close();
  shell.say(
    failing.size === 0
      ? "Every case was looked over."
      : `${failing.size} could not be looked at; the log says why.`,
  );
  return failing.size === 0 ? 0 : 1;
}
