import type { Circumstances, Decision } from "../../case/circumstances.ts";
import { refuse } from "../../case/refusal-reason.ts";
import { belongsInRoom } from "./room.ts";

export function sealCase({ state, config }: Circumstances): Decision {
  return belongsInRoom(state, config) ? refuse("already-sealed") : [{ type: "CaseSealed" }];
}
