import type { CaseState } from "../../domain/case/case-state.ts";
import type { CodeName } from "../../domain/values/ids.ts";
import type { CasePorts } from "../ports/case-ports.ts";
import type { RoomPorts } from "../ports/room-ports.ts";
import { callOwners } from "./call-owners.ts";
import { isEmptied } from "./forget-case.ts";
import { planDone } from "./plan-old-issue-task.ts";

/**
 * Looks at what is left of a case where it was before it came to this room. Its emptied issue is
 * deleted where GitHub lets Comity by now; else its owners are called, until GitHub says that it is gone.
 *
 * @param mayBeCalled whether they may have been before: else a room whose old place is clean is not read
 */
export async function leaveForGood(
  name: CodeName,
  state: CaseState & { readonly oldPlace: NonNullable<CaseState["oldPlace"]> },
  {
    repository,
    register: { rootOid },
    clock,
  }: Pick<CasePorts, "repository" | "register" | "clock">,
  { rooms }: Pick<RoomPorts, "rooms">,
  mayBeCalled: boolean,
): Promise<"gone" | "left"> {
  const { from, oldIssue } = state.oldPlace;
  const old = await repository.observe(oldIssue, [from], undefined, rootOid);
  if (old && !isEmptied(old.issue)) return "left";
  const isGone = !old || (await rooms.deleteIssue(oldIssue)) === "deleted";
  const room = old || mayBeCalled ? await rooms.observe(name, "whole") : undefined;
  if (room && old && !isGone)
    await callOwners(name, room, old.issue.number, state, { rooms }, clock);
  if (room && isGone) for (const step of planDone(room)) await rooms.apply(name, step);
  if (!old) await rooms.forget({ step: "delete-remains", codeName: from });
  return isGone ? "gone" : "left";
}
