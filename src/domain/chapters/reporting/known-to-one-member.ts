import type { ReportingView } from "./reporting-state.ts";
import { hasPage } from "../intake/intake-state.ts";
import type { Addressee } from "../../values/party.ts";
import type { Person } from "../../values/person.ts";
import { isRecused } from "../../who-decides/deciding-body.ts";

/** A party that one member alone knows is told and heard by that member, until they have a page of their own. */
export function relayedBy(
  to: readonly Addressee[],
  state: ReportingView,
): { readonly by?: readonly Person[] } {
  const heldBy = to[0] && holderOf(to[0], state);
  return heldBy && !isRecused(heldBy, state) ? { by: [heldBy] } : {};
}

/** Who alone knows them, where that member is out of the case and cannot relay anything any more. */
export function lostWith(to: readonly Addressee[], state: ReportingView): Person | undefined {
  const heldBy = to[0] && holderOf(to[0], state);
  return heldBy && isRecused(heldBy, state) ? heldBy : undefined;
}

/** Who alone knows them, and has to pass on what they are told. */
export function holderOf(party: Addressee, state: ReportingView): Person | undefined {
  if (hasPage(party, state)) return undefined;
  return state.parties.find(({ ref }) => ref === party)?.heldBy;
}
