import type { NodeId } from "../../domain/values/ids.ts";
import { Instant } from "../../domain/values/time.ts";
import type { SweptCase } from "../../ports/case-repository.ts";
import type { CaseMemory } from "../observe/case-memory.ts";

/**
 * Remembers of cases that nobody looked at yet what a sweep tells: the name, and until when people
 * were heard, so that the first look does not read the whole thread, however much of it was heard.
 *
 * @param anchored with an anchored head: anybody can write trailers
 */
export function learnFrom(anchored: readonly SweptCase[], known: Map<NodeId, CaseMemory>): void {
  for (const { issue, codeName, trailers } of anchored) {
    if (!issue || !codeName || known.has(issue)) continue;
    const heard = Instant.safeParse(trailers.get("Heard"));
    known.set(issue, { codeName, heardUntil: heard.data, record: undefined });
  }
}
