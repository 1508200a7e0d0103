import type { CaseCommand } from "../../domain/case/case-command.ts";
import type { CaseState } from "../../domain/case/case-state.ts";
import type { Input } from "../../domain/case/input.ts";
import { isSamePerson, type Person } from "../../domain/values/person.ts";

/** What those who may decide a case ask; nobody else's words cost a request. */
export function commandsOf(
  inputs: readonly Input[],
  deciders: readonly Person[],
): readonly CaseCommand[] {
  return inputs.flatMap((input) => {
    if (input.kind !== "command" || "refused" in input.command) return [];
    return deciders.some((one) => isSamePerson(one, input.by)) ? [input.command] : [];
  });
}

/** Who from outside decides a case, or will once the appointment that was asked for is seconded. */
export function appointedIn(
  state: Pick<CaseState, "appointed" | "pending"> | undefined,
): readonly Person[] {
  if (!state) return [];
  const asked = state.pending.flatMap(({ act }) => (act.act === "appoint" ? act.person : []));
  return [...state.appointed, ...asked];
}
