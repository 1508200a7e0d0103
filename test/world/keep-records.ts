import { mkdir, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { expect } from "vitest";
import type { World } from "./start-world.ts";

const folder = process.env["KEEP_RECORDS"];
let kept = 0;

/**
 * Where the environment's KEEP_RECORDS names a folder: writes into it what the product has written
 * in this world's repositories, the rooms among them, so that it can stand among the stored records
 * of `test/fixtures/records`.
 *
 * `<story>/<repository>/<branch>/<file>`, for the register and each record; the config as people
 * wrote it is `<story>/<repository>/comity.yml`.
 */
export async function keepRecords(world: World): Promise<void> {
  if (folder === undefined) return;
  const story = basename(expect.getState().testPath ?? "", ".test.ts");
  const own = join(folder, `${story}-${process.pid}-${(kept += 1)}`);
  const { repos } = world.as("owen");
  const { data: repositories } = await repos.listForOrg({ org: world.here.owner, per_page: 100 });
  for (const { name: repo } of repositories) {
    const here = { owner: world.here.owner, repo };
    const keep = async (ref: string | undefined, path: string, to: string) => {
      const { data } = await repos.getContent({ ...here, path, ...(ref && { ref }) });
      if (!("content" in data)) return;
      await mkdir(dirname(join(own, repo, to)), { recursive: true });
      await writeFile(join(own, repo, to), Buffer.from(data.content, "base64"));
    };
    const { data: branches } = await repos.listBranches({ ...here, per_page: 100 }).catch(() => ({ data: [] }));
    for (const { name } of branches) {
      if (!/^(register$|cases\/|closed\/)/.test(name)) continue;
      const { data: files } = await repos.getContent({ ...here, path: "", ref: name });
      if (!Array.isArray(files)) continue;
      for (const file of files) if (file.name.endsWith(".yml")) await keep(name, file.name, join(name, file.name));
    }
    await keep(undefined, ".github/comity.yml", "comity.yml").catch(() => undefined);
  }
}
