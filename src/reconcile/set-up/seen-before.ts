import type { RegisterSeenBefore } from "../../domain/tampering/register-seen.ts";
import type { SetUpObservation } from "../../ports/set-up-observation.ts";
import { readRegisterMark } from "../marks/markers.ts";
import type { SetUpPorts } from "./set-up-ports.ts";

/**
 * Where the register was last in order: as this app remembers, or else as it last wrote itself on
 * the issue `Comity: configuration`. What others made of that does not count.
 */
export async function seenBefore(
  { issue }: Pick<SetUpObservation, "issue">,
  { memory, repository }: Pick<SetUpPorts, "memory" | "repository">,
): Promise<RegisterSeenBefore | undefined> {
  if (memory.before || !issue) return memory.before;
  const words = issue.untouched ? issue.body : await repository.ownWords(issue.id);
  return readRegisterMark(words ?? "");
}
