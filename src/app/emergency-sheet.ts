import { readFile } from "node:fs/promises";

// The same place from `src/app` and from `dist/app`.
const sheet = new URL("../../config/letters/emergency.md", import.meta.url);

/** Whom to call when somebody is in danger, as whoever runs the app wrote it down. */
export function emergencySheet(): Promise<string> {
  return readFile(sheet, "utf8");
}
