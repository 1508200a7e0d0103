import { rename, rm, writeFile } from "node:fs/promises";

/** Removes an information file of an earlier run, so that its presence means: this one is ready. */
export async function removeInfo(path: string): Promise<void> {
  await rm(path, { force: true });
}

/** Writes JSON beside `path` and renames it into place: whoever sees the file sees all of it. */
export async function writeInfo(path: string, info: object): Promise<void> {
  const unfinished = `${path}.${process.pid}.tmp`;
  await writeFile(unfinished, `${JSON.stringify(info, null, 2)}\n`, { mode: 0o600 });
  await rename(unfinished, path);
}

/** Writes a private key that only its owner may read; an older file of that name is replaced. */
export async function writePrivateKey(path: string, pem: string): Promise<void> {
  await rm(path, { force: true });
  await writeFile(path, pem, { mode: 0o600 });
}
