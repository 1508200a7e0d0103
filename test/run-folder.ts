import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** A folder that lasts as long as the run, for what its workers make once for all of them. */
    readonly runFolder: string;
  }
}

export default async function makeRunFolder({
  provide,
}: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "comity-run-"));
  provide("runFolder", folder);
  return () => rm(folder, { recursive: true, force: true });
}
