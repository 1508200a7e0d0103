import { mkdir, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Octokit } from "@octokit/rest";
import { expect } from "vitest";
import type { World } from "./start-world.ts";

const folder = process.env["KEEP_RECORDS"];
let kept = 0;

/**
 * Where the environment's KEEP_RECORDS names a folder: writes into it what the product has stored
 * in this world, as `<story>/<repository>/<branch>/<file>`, so that it can be put among the stored
 * records (`test/fixtures/records`). The config as people wrote it is `comity.yml`.
 */
export async function keepRecords(world: World): Promise<void> {
  if (folder === undefined) return;
  kept += 1;
  const story = basename(expect.getState().testPath ?? "", ".test.ts");
  const { owner } = world.here;
  const { repos } = world.as("owen");
  const { data } = await repos.listForOrg({ org: owner, per_page: 100 });
  const stored = await Promise.all(
    data.map(async ({ name: repo }) => storedIn(repos, { owner, repo })),
  );
  for (const { path, text } of stored.flat()) {
    const target = join(folder, `${story}-${process.pid}-${kept}`, path);
    // oxlint-disable-next-line no-await-in-loop
    await mkdir(dirname(target), { recursive: true });
    // oxlint-disable-next-line no-await-in-loop
    await writeFile(target, text);
  }
}

interface Kept {
  readonly path: string;
  readonly text: Buffer;
}

async function storedIn(
  repos: Octokit["repos"],
  here: { readonly owner: string; readonly repo: string },
): Promise<readonly Kept[]> {
  const { data: branches } = await repos.listBranches({ ...here, per_page: 100 });
  const ours = branches.filter(({ name }) => /^(register$|cases\/|closed\/)/.test(name));
  const read = async (ref: string | undefined, path: string, to: string): Promise<Kept[]> => {
    const { data } = await repos.getContent({ ...here, path, ...(ref && { ref }) });
    if (!("content" in data)) return [];
    return [{ path: join(here.repo, to), text: Buffer.from(data.content, "base64") }];
  };
  const onBranches = ours.map(async ({ name: ref }) => {
    const { data: files } = await repos.getContent({ ...here, path: "", ref });
    const names = Array.isArray(files) ? files.map(({ name }) => name) : [];
    const yaml = names.filter((name) => name.endsWith(".yml"));
    return Promise.all(yaml.map(async (name) => read(ref, name, join(ref, name))));
  });
  const config = read(undefined, ".github/comity.yml", "comity.yml").catch(() => []);
  return [await config, (await Promise.all(onBranches)).flat(2)].flat();
}
