import type { CaseEvent } from "../../domain/case/case-event.ts";
import type { CaseState } from "../../domain/case/case-state.ts";
import { Cause } from "../../domain/values/ids.ts";
import { isSamePerson, type Person } from "../../domain/values/person.ts";
import { grantsInForce } from "../../domain/chapters/keeping-apart/room.ts";
import type { CasePorts } from "../ports/case-ports.ts";
import type { HeardCase } from "../hear/hear-case.ts";
import { appendEvents, type RecordedCase } from "../record/record-events.ts";

/**
 * Who should begin or end to read the case repository on account of this case. Leave to read a case
 * that has moved is leave to read its room, and no longer the case repository.
 */
function grantsToSettle(
  state: CaseState,
): readonly { readonly person: Person; readonly canRead: boolean }[] {
  const inForce = state.room ? [] : grantsInForce(state);
  const wanted = (person: Person) => inForce.some((grant) => isSamePerson(grant.person, person));
  return state.grants
    .filter((grant, i) => i === state.grants.findLastIndex((one) => isSame(one, grant)))
    .filter(({ person, canRead }) => canRead !== wanted(person))
    .map(({ person, canRead }) => ({ person, canRead: !canRead }));
}

function isSame(one: { readonly person: Person }, other: { readonly person: Person }): boolean {
  return isSamePerson(one.person, other.person);
}

/** Gives and takes the leave, and then records it; a run that dies in between does it again. */
export async function settleGrants(
  heard: HeardCase,
  recorded: RecordedCase,
  ports: CasePorts,
): Promise<"none" | "settled"> {
  const { readers, clock } = ports;
  const due = grantsToSettle(heard.state);
  if (due.length === 0) return "none";
  const settled: CaseEvent[] = [];
  for (const { person, canRead } of due) {
    // oxlint-disable-next-line no-await-in-loop
    await (canRead ? readers.admit(person) : readers.shutOut(person));
    settled.push({
      type: "AccessChanged",
      at: clock.now(),
      by: "comity",
      cause: Cause.parse(`access:${person.id}:${clock.now()}`),
      register: heard.config.register,
      person,
      canRead,
    });
  }
  await appendEvents(heard, settled, recorded, ports);
  return "settled";
}
