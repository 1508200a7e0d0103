import type { Closing } from "./closing-kinds.ts";
import type { ClosingView, Lead } from "./closing-state.ts";
import type { Asking } from "../../kernel/asking.ts";
import { type Refusal, refuse } from "../../kernel/refusal.ts";
import type { CodeName } from "../../values/ids.ts";
import { isSamePerson } from "../../values/person.ts";
import type { Instant } from "../../values/time.ts";
import { decidingBodyOf } from "../../who-decides/deciding-body.ts";

export function leadTo(to: CodeName, since: Instant): Lead {
  return { to, since, backAt: undefined };
}

/** The case with which this one's report is handled now. */
export function handledWith({ leads }: Pick<ClosingView, "leads">): CodeName | undefined {
  return leads.find(({ backAt }) => backAt === undefined)?.to;
}

/**
 * Why a report is not handled with another case: one of them is in a room, others decide that one, or
 * somebody who is out of this one would decide it there.
 */
export function whyNotHandledWith(
  closing: Closing,
  { state, casesNamed }: Pick<Asking<ClosingView>, "state" | "casesNamed">,
): Refusal<"goes-on-apart" | "decided-by-others" | "out-of-one-of-them"> | undefined {
  if (closing.as !== "handled-with") return undefined;
  const found = casesNamed?.get(closing.with);
  const isApart = found === undefined || found === "none" || found.decidedBy === undefined;
  if (state.room || isApart) return refuse("goes-on-apart", closing.with);
  if (found.decidedBy !== decidingBodyOf(state)) return refuse("decided-by-others", closing.with);
  const outThere = found.out ?? [];
  const out = state.recusals
    .map(({ member }) => member)
    .filter((member) => !outThere.some((one) => isSamePerson(one, member)));
  return out.length > 0
    ? refuse("out-of-one-of-them", [closing.with, ...out.map(({ login }) => login)].join(" "))
    : undefined;
}
