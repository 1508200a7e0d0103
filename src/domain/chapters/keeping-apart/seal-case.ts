import type { KeepingApartDecision, KeepingApartView } from "./keeping-apart-state.ts";
import { belongsInRoom } from "./room.ts";
import type { Asking } from "../../kernel/asking.ts";
import { refuse } from "../../kernel/refusal.ts";

export function sealCase({ state, config }: Asking<KeepingApartView>): KeepingApartDecision {
  return belongsInRoom(state, config) ? refuse("already-sealed") : [{ type: "CaseSealed" }];
}
