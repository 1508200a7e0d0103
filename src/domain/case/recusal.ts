import { isRecused } from "../electorate.ts";
import type { CaseCommand } from "./case-command.ts";
import type { Circumstances, Decision } from "./circumstances.ts";
import { refuse } from "./refusal-reason.ts";

/**
 * A member steps back from the case, at once; no reason is owed.
 *
 * Manual: "In the event of any conflict of interest, a committee member must immediately notify
 * the other members, and recuse themselves if necessary."
 */
export function recuseOneself(
  { reason }: Extract<CaseCommand, { type: "RecuseMember" }>,
  { actor, state }: Circumstances,
): Decision {
  if (isRecused(actor, state)) return refuse("already-recused");
  return [{ type: "MemberRecused", member: actor, ...(reason && { reason }) }];
}
