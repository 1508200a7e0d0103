import type { CaseEvent } from "../../domain/case/case-event.ts";
import type { CaseState } from "../../domain/case/case-state.ts";
import { Cause } from "../../domain/values/ids.ts";
import { isSamePerson, type Person } from "../../domain/values/person.ts";
import type { CasePorts } from "../ports/case-ports.ts";
import type { HeardCase } from "../hear/hear-case.ts";
import { appendEvents, type RecordedCase } from "../record/record-events.ts";

/**
 * Who reads the case repository still on account of leave to read this case. Older records gave it;
 * by now leave opens the case's room alone.
 */
function grantsToSettle(state: CaseState): readonly Person[] {
  return state.grants
    .filter((grant, i) => i === state.grants.findLastIndex((one) => isSame(one, grant)))
    .filter(({ canRead }) => canRead)
    .map(({ person }) => person);
}

function isSame(one: { readonly person: Person }, other: { readonly person: Person }): boolean {
  return isSamePerson(one.person, other.person);
}

/**
 * Takes it, and then records that; a run that dies in between does it again. Of an account that GitHub
 * does not show nothing is recorded: it may read still, and is asked for again.
 */
export async function settleGrants(
  heard: HeardCase,
  recorded: RecordedCase,
  ports: CasePorts,
): Promise<"none" | "settled"> {
  const { readers, clock } = ports;
  const due = grantsToSettle(heard.state);
  if (due.length === 0) return "none";
  const settled: CaseEvent[] = [];
  for (const person of due) {
    // oxlint-disable-next-line no-await-in-loop
    const outcome = await readers.shutOut(person);
    if (outcome === "not-shown") continue;
    settled.push({
      type: "AccessChanged",
      at: clock.now(),
      by: "comity",
      cause: Cause.parse(`access:${person.id}:${clock.now()}`),
      register: heard.config.register,
      person,
      canRead: false,
    });
  }
  if (settled.length === 0) return "none";
  await appendEvents(heard, settled, recorded, ports);
  return "settled";
}
