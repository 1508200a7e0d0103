import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { deflate } from "node:zlib";
import { readTree } from "./read-git.ts";
import { emptyTreeOid } from "./git-objects.ts";
import type { GitObject } from "./records/git-object.ts";
import type { Repository } from "./records/repository.ts";

const compress = promisify(deflate);

/** Writes the repository as a bare one that git clones and checks; `folder` is made if need be. */
export async function writeBareRepository(repository: Repository, folder: string): Promise<void> {
  const { git, defaultBranch } = repository;
  await mkdir(join(folder, "refs", "heads"), { recursive: true });
  await mkdir(join(folder, "objects"), { recursive: true });
  await writeFile(join(folder, "HEAD"), `ref: refs/heads/${defaultBranch}\n`);
  await writeFile(
    join(folder, "config"),
    "[core]\n\trepositoryformatversion = 0\n\tfilemode = true\n\tbare = true\n",
  );
  const emptyTree = readTree(git, emptyTreeOid);
  for (const object of git.objects.values()) await writeObject(folder, object);
  if (emptyTree !== undefined) await writeObject(folder, emptyTree);
  for (const name of git.refNames()) {
    const file = join(folder, ...name.split("/"));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `${git.ref(name) ?? ""}\n`);
  }
}

async function writeObject(folder: string, { type, oid, bytes }: GitObject): Promise<void> {
  const file = join(folder, "objects", oid.slice(0, 2), oid.slice(2));
  await mkdir(dirname(file), { recursive: true });
  await writeFile(
    file,
    await compress(Buffer.concat([Buffer.from(`${type} ${bytes.length}\0`), bytes])),
  );
}
