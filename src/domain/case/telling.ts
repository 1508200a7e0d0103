import type { CaseCommand } from "./case-command.ts";
import type { Circumstances, Decision } from "./circumstances.ts";
import { refuse } from "./refusal-reason.ts";

/**
 * A member says that somebody was told something; `everyone` is every reporter. Telling again is
 * recorded again.
 *
 * Manual: "they will immediately reply to the reporter to confirm receipt".
 */
export function tellParty(
  { whom, what, words }: Extract<CaseCommand, { type: "TellParty" }>,
  { state }: Circumstances,
): Decision {
  const parties = whom === "everyone" ? state.reporters : [whom];
  const unknown = parties.find((party) => !state.reporters.includes(party));
  if (unknown) return refuse("no-such-party", unknown);
  return parties.map((party) => ({ type: "PartyTold", party, what, ...(words && { words }) }));
}
