import type { Cause, Sha256 } from "./ids.ts";
import { OrderId } from "./planned-action.ts";

/** What a ban is called: from the command that ordered it and its place among the measures. */
export function orderIdOf(cause: Cause, place: number, sha256: (text: string) => Sha256): OrderId {
  return OrderId.parse(sha256(`${cause} ${place}`).slice(0, 8));
}
