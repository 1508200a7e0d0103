import type { ReportingView } from "./reporting-state.ts";
import type { Addressee } from "../../values/party.ts";
import type { Person } from "../../values/person.ts";
import { isRecused } from "../../who-decides/deciding-body.ts";

/** A party that one member alone knows is told and heard by that member. */
export function relayedBy(
  to: readonly Addressee[],
  state: ReportingView,
): { readonly by?: readonly Person[] } {
  const heldBy = holderOf(to, state);
  return heldBy && !isRecused(heldBy, state) ? { by: [heldBy] } : {};
}

/** Who alone knows them, where that member is out of the case and cannot relay anything any more. */
export function lostWith(to: readonly Addressee[], state: ReportingView): Person | undefined {
  const heldBy = holderOf(to, state);
  return heldBy && isRecused(heldBy, state) ? heldBy : undefined;
}

function holderOf([first]: readonly Addressee[], { parties }: ReportingView): Person | undefined {
  return parties.find(({ ref }) => ref === first)?.heldBy;
}
