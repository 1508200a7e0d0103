import {
  type DraftProblem,
  draftProblems,
  letterAt,
} from "../../domain/chapters/corresponding/committees-drafts.ts";
import type { KeptFile } from "../../domain/committee/kept-file.ts";
import type { FileSeen } from "../../ports/observed-config-file.ts";
import type { SetUpObservation } from "../../ports/set-up-observation.ts";
import type { SetUpPorts } from "./set-up-ports.ts";

type Ports = Pick<SetUpPorts, "readDraft" | "repository">;

/** What is wrong with the letters that are other than on the default branch, or new. */
export async function problemsInLetters(
  letters: readonly FileSeen[],
  { branch }: Pick<SetUpObservation, "branch">,
  ports: Ports,
): Promise<readonly DraftProblem[]> {
  const there = branch?.files ?? [];
  const changed = letters.filter((letter) => !there.some((file) => isSame(file, letter)));
  return (await Promise.all(changed.map((letter) => problemsIn(letter, ports)))).flat();
}

/**
 * The committee's own letters, by their names: those on the default branch that stand as they were found or
 * agreed to. One with which something is wrong is left to Comity's own.
 */
export async function lettersInForce(
  { branch }: Pick<SetUpObservation, "branch">,
  kept: readonly KeptFile[] | undefined,
  ports: Ports,
): Promise<ReadonlyMap<string, string>> {
  const agreed = (branch?.files ?? []).filter((file) => kept?.some((one) => isSame(one, file)));
  const read = agreed.map(async (file) => {
    const letter = letterAt(file.path);
    if (letter === undefined || (await problemsIn(file, ports)).length > 0) return [];
    const text = await ports.repository.textOf(file.blob);
    return text === null ? [] : [[letter, text] as const];
  });
  return new Map((await Promise.all(read)).flat());
}

async function problemsIn({ path, blob }: FileSeen, { readDraft, repository }: Ports) {
  if (letterAt(path) === undefined) return [];
  return draftProblems(path, await repository.textOf(blob), readDraft);
}

function isSame(one: Pick<KeptFile, "path" | "blob">, other: FileSeen): boolean {
  return one.path === other.path && one.blob === other.blob;
}
