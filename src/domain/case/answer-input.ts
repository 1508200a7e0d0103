import type { AdoptedConfig } from "../config/adopted-config.ts";
import { entitlementOf, isRecused, type Entitlement } from "../electorate.ts";
import type { AllowedTo } from "./case-command.ts";
import type { CaseState } from "./case-state.ts";
import { decide } from "./decide.ts";
import type { EventBody } from "./event-body.ts";
import { longestText } from "./events.ts";
import type { Input } from "./input.ts";
import { refuse, type Refusal } from "./refusal-reason.ts";

/**
 * What an input brings about in a case that is open. Nothing for people outside committee and
 * council: they are not told that anybody listens.
 */
export function answerInput(
  input: Exclude<Input, { kind: "report" }>,
  state: CaseState,
  config: AdoptedConfig,
): readonly EventBody[] {
  if (input.kind === "assignment")
    return isRecused(input.assignee, state)
      ? [{ type: "AssignmentUndone", member: input.assignee }]
      : [];
  const entitlement = entitlementOf(input.by, state, config);
  if (entitlement === "outsider") return [];
  const refusal = refusalFor(entitlement, input.allowedTo);
  const decision =
    refusal ??
    ("refused" in input.command
      ? input.command
      : decide(input.command, { actor: input.by, at: input.at, state, config }));
  return "refused" in decision ? [refused(input, decision, entitlement)] : decision;
}

function refusalFor(entitlement: Entitlement, allowedTo: AllowedTo): Refusal | undefined {
  if (entitlement === "entitled-elsewhere") return refuse("decided-by-committee");
  if (entitlement === "recused" && allowedTo === "electorate") return refuse("recused-from-case");
  return undefined;
}

/** A refusal is recorded, so that a command is answered once and attempts stay visible. */
function refused(
  input: Extract<Input, { kind: "command" }>,
  { refused: reason, detail }: Refusal,
  entitlement: Entitlement,
): EventBody {
  return {
    type: "CommandRefused",
    verb: input.verb.slice(0, 40),
    reason,
    ...(detail && { detail: detail.slice(0, 200) }),
    ...(entitlement !== "recused" && { text: input.text.slice(0, longestText) }),
  };
}
