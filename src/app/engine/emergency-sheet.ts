import { readFile } from "node:fs/promises";

// The same place from `src/app/engine` and from `dist/app/engine`.
const sheet = new URL("../../../config/letters/emergency.md", import.meta.url);

/** Whom to call when somebody is in danger, as whoever runs the app wrote it down. */
export function emergencySheet(): Promise<string> {
  return readFile(sheet, "utf8");
}
