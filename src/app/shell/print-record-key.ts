import { Buffer } from "node:buffer";
import { flagsFrom, settingsFrom, type Shell } from "./shell.ts";

/** `comity record-key`: the key that signs the records now, as `RECORD_KEY` takes it. It is a secret. */
export async function printRecordKey(words: readonly string[], shell: Shell): Promise<number> {
  flagsFrom(words, []);
  const { current } = settingsFrom(shell).github.recordSecrets;
  shell.say(Buffer.from(current).toString("base64"));
  return 0;
}
