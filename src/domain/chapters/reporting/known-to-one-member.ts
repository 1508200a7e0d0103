import type { ReportingView } from "./reporting-state.ts";
import type { Addressee } from "../../values/party.ts";
import type { Person } from "../../values/person.ts";
import { isRecused } from "../../who-decides/deciding-body.ts";

/** A party that one member alone knows is told and heard by that member. */
export function relayedBy(
  [first]: readonly Addressee[],
  state: ReportingView,
): { readonly by?: readonly Person[] } {
  const heldBy = state.parties.find(({ ref }) => ref === first)?.heldBy;
  return heldBy && !isRecused(heldBy, state) ? { by: [heldBy] } : {};
}
