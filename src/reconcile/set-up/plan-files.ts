import type { RecordFile } from "../../ports/record-codec.ts";
import type { SetUpObservation } from "../../ports/set-up-observation.ts";
import type { SetUpStep } from "../../ports/set-up-repository.ts";

/**
 * Files of the default branch that are missing, in one commit. One that is there stays as the
 * committee made it, in whatever case and with either ending GitHub knows.
 */
export function planFiles(
  branch: SetUpObservation["branch"],
  templates: readonly RecordFile[],
): readonly SetUpStep[] {
  if (!branch) return [];
  const there = new Set(branch.paths.map(alike));
  const files = templates.filter(({ path }) => !there.has(alike(path)));
  if (files.length === 0) return [];
  return [{ step: "add-files", branch: branch.name, expectedHeadOid: branch.headOid, files }];
}

function alike(path: string): string {
  return path.toLowerCase().replace(/\.yaml$/, ".yml");
}
