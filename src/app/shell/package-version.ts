import { readFileSync } from "node:fs";
import { z } from "zod";

// The same place from `src/app/shell` and from `dist/app/shell`.
const description = new URL("../../../package.json", import.meta.url);

/** As package.json says: `0.1.0`. */
export const packageVersion: string = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(description, "utf8"))).version;
