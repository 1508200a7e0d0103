import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { RecordFile } from "../../ports/record-codec.ts";

/**
 * The files set-up puts into the committee's private repository, by their paths in it.
 *
 * @param folder `config/case-repository`
 */
export async function caseRepositoryFiles(folder: string): Promise<readonly RecordFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((one) => join(one.parentPath, one.name));
  return Promise.all(
    paths.toSorted().map(async (path) => ({
      path: relative(folder, path).split(sep).join("/"),
      text: await readFile(path, "utf8"),
    })),
  );
}
