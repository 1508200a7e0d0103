import { waysBack } from "../../domain/chapters/intake/intake-state.ts";
import type { CaseEvent } from "../../domain/case/case-event.ts";
import { isOrdered } from "../../domain/chapters/enacting/action-standing.ts";
import type { RecordSeenBefore } from "../../domain/tampering/record-seen.ts";
import type { CaseMemory } from "../observe/case-memory.ts";
import type { HeardCase } from "../hear/hear-case.ts";
import { heardUntil } from "../hear/hear.ts";
import type { RecordedCase } from "./record-events.ts";

/** What to remember of a look at a record that is in order. */
export function memoryOf(
  {
    found,
    history,
    events,
    state,
    waitingSince,
  }: Pick<HeardCase, "found" | "history" | "events" | "state" | "waitingSince">,
  recorded: Pick<RecordedCase, "head" | "headOid"> | "somebody-was-first",
): CaseMemory {
  const { codeName, branch, documents, observation } = found;
  const last = documents.at(-1);
  const read = branch && last && seen(last, branch.headOid, history);
  const record =
    recorded === "somebody-was-first" ? read : seen(recorded.head, recorded.headOid, events);
  const hasBan = state.actions.some(isOrdered);
  const codes = waysBack(state);
  const parties = state.parties.flatMap(({ person }) => person?.id ?? []);
  const heard = heardUntil(observation, waitingSince);
  return { codeName, heardUntil: heard, record, parties, hasBan, codes };
}

function seen(
  { n, sha256 }: RecordedCase["head"],
  headOid: RecordedCase["headOid"],
  events: readonly CaseEvent[],
): RecordSeenBefore {
  const adoptions = events.filter(({ type }) => type === "RecordAdopted").length;
  return { n, sha256, headOid, adoptions };
}
