import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { RecordFile } from "../../../src/ports/record-codec.ts";

const folder = fileURLToPath(new URL("../../fixtures/records/", import.meta.url));

/** What the product had written when a story ended. */
export interface StoredWorld {
  readonly name: string;
  /** `.github/comity.yml` */
  readonly config: string;
  readonly register: readonly RecordFile[];
  readonly cases: readonly StoredCase[];
}

interface StoredCase {
  readonly codeName: string;
  readonly record: readonly RecordFile[];
  /** The path of what it shows. */
  readonly shown: string;
}

/** Every story of `test/fixtures/records`, as its README describes the folder. */
export const storedWorlds: readonly StoredWorld[] = foldersIn("").map((name) => ({
  name,
  config: readFileSync(`${folder}${name}/comity.yml`, "utf8"),
  register: filesIn(`${name}/register`),
  cases: foldersIn(`${name}/cases`).map((codeName) => ({
    codeName,
    record: filesIn(`${name}/cases/${codeName}`).filter(({ path }) => path.endsWith(".yml")),
    shown: `${folder}${name}/cases/${codeName}/shown.md`,
  })),
}));

function foldersIn(path: string): readonly string[] {
  return entriesIn(path)
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

function filesIn(path: string): readonly RecordFile[] {
  return entriesIn(path)
    .filter((entry) => entry.isFile())
    .map(({ name }) => ({ path: name, text: readFileSync(`${folder}${path}/${name}`, "utf8") }));
}

function entriesIn(path: string) {
  try {
    return readdirSync(folder + path, { withFileTypes: true });
  } catch {
    return [];
  }
}
