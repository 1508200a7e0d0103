import { createHash } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { inject } from "vitest";

const known = new Map<string, Promise<Uint8Array>>();

/**
 * Bytes that take long to make: the first test of a run that needs them makes them, and every
 * worker has them from then on. A run of which no test needs them makes none.
 *
 * @param name says everything that the bytes depend on
 */
export function oncePerRun(name: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const digest = createHash("sha256").update(name).digest("hex");
  const bytes = known.get(digest) ?? findOrMake(join(inject("runFolder"), digest), make);
  known.set(digest, bytes);
  // Whoever comes next tries again.
  bytes.catch(() => known.delete(digest));
  return bytes;
}

async function findOrMake(path: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  for (;;) {
    // One look after the other.
    // oxlint-disable no-await-in-loop
    const found = await readFile(path).catch(() => undefined);
    if (found !== undefined) return found;
    if (await isFree(path)) return makeAt(path, make);
    await sleep(25);
  }
}

const lockOf = (path: string): string => `${path}.made-now`;

/** Whether no other worker makes it just now; then it is this one that does. */
function isFree(path: string): Promise<boolean> {
  return mkdir(lockOf(path)).then(
    () => true,
    () => false,
  );
}

async function makeAt(path: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  try {
    // Between the look and the lock, another worker may have been done.
    const found = await readFile(path).catch(() => undefined);
    if (found !== undefined) return found;
    const bytes = await make();
    await writeFile(`${path}.part`, bytes);
    await rename(`${path}.part`, path);
    return bytes;
  } finally {
    await rm(lockOf(path), { recursive: true, force: true });
  }
}
