import { awaitedActs } from "./awaited-acts.ts";
import type { CaseCommand } from "./case-command.ts";
import type { PendingAct } from "./case-state.ts";
import type { Circumstances, Decision } from "./circumstances.ts";
import type { CaseRefusal } from "./refusal-reason.ts";
import { secondingOf } from "./seconding-of.ts";
import { refuse } from "../kernel/refusal.ts";
import { isSamePerson } from "../values/person.ts";
import { hasVote } from "../who-decides/who-votes.ts";
import { entitlementOf } from "../who-decides/electorate.ts";

/** Another member agrees to a pending act, which takes effect if it still may. */
export function secondAct(
  { number }: Extract<CaseCommand, { type: "SecondAct" }>,
  circumstances: Circumstances,
): Decision {
  const pending = whichPending(number, circumstances);
  if ("refused" in pending) return pending;
  const { act, by } = pending;
  const { actor, state, config } = circumstances;
  const appointsOnly = entitlementOf(actor, state, config) === "appoints";
  if (appointsOnly && act.act !== "appoint") return refuse("appoints-only");
  if (by === "comity" || isSamePerson(by, actor)) return refuse("needs-another-member");
  if (!appointsOnly && !hasVote(actor, state, config)) return refuse("has-no-vote");
  const effect = secondingOf(act).brings(act, circumstances, by);
  if ("refused" in effect) return effect;
  return [{ type: "ActSeconded", number: pending.number }, effect];
}

function whichPending(
  number: number | undefined,
  { state, at }: Circumstances,
): PendingAct | CaseRefusal {
  const { pending } = state;
  const awaited = awaitedActs({ ...state, asOf: at });
  const [only, another] = awaited.length > 0 ? awaited : pending;
  if (!only) return refuse("nothing-to-second");
  if (number === undefined) return another ? refuse("say-which-to-second") : only;
  return pending.find((one) => one.number === number) ?? refuse("nothing-to-second");
}
