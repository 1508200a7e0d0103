import type { LookedOver } from "../../reconcile/sweeper.ts";
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
  const { queue, keys, failing, lookedInto, lookedOver } = await prepareApp({
    github,
    common,
    ...host,
    connect: connectEngine,
  });
  for (const key of keys.sweeps()) queue.ask(key);
  await queue.idle();
  await queue.close();
  const swept = lookedOver();
  const isWhole = failing.size === 0 && swept.length === keys.sweeps().length;
  shell.say(isWhole ? allSeen(swept, lookedInto.size) : notAllSeen(failing.size));
  return isWhole ? 0 : 1;
}

function allSeen(swept: readonly LookedOver[], lookedInto: number): string {
  const open = swept.reduce((sum, one) => sum + one.open, 0);
  const closed = swept.reduce((sum, one) => sum + one.closed, 0);
  return `Looked over: ${open} open and ${closed} closed, beside those in rooms. Looked into, since something may have been due: ${lookedInto}.`;
}

function notAllSeen(failed: number): string {
  return failed > 0
    ? `${failed} could not be looked at; the log says why.`
    : "The cases were not looked over, since set-up is not done. The issue *Comity: configuration* says what is missing.";
}
