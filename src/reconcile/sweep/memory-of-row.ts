import { Instant } from "../../domain/values/time.ts";
import type { SweptCase } from "../../ports/case-repository.ts";
import type { CaseMemory } from "../observe/case-memory.ts";

/**
 * What a sweep tells of a case that nobody looked at yet: its name, and until when people were
 * heard, so that its first look does not read the whole thread. Only of an anchored head: anybody
 * can write trailers.
 */
export function memoryOfRow({ codeName, trailers }: SweptCase): CaseMemory | undefined {
  const heard = Instant.safeParse(trailers.get("Heard"));
  return codeName && { codeName, heardUntil: heard.data, record: undefined };
}
