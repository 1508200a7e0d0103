import type { CaseState } from "../../domain/case/case-state.ts";
import { isPartyOrOut } from "../../domain/who-decides/deciding-body.ts";
import type { CodeName } from "../../domain/values/ids.ts";
import type { ObservedRoom, Rooms } from "../../ports/rooms.ts";
import type { CasePorts } from "../ports/case-ports.ts";
import { isCallDue, planCall } from "./plan-old-issue-task.ts";

/**
 * Calls the owners to delete the emptied issue of a case, where it is time to. Whoever has a part in
 * the case is not called into its room.
 */
export async function callOwners(
  name: CodeName,
  room: ObservedRoom,
  emptiedIssue: number,
  state: CaseState,
  { rooms }: { readonly rooms: Rooms },
  clock: CasePorts["clock"],
): Promise<void> {
  const at = clock.now();
  if (!isCallDue(room, at)) return;
  const { readers } = await rooms.access(name);
  const owners = readers.filter(
    (reader) => reader.role === "more" && !reader.isDirect && !isPartyOrOut(reader, state),
  );
  for (const step of planCall(room, { number: emptiedIssue, owners }, at))
    await rooms.apply(name, step);
}
