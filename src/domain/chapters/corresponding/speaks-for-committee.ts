import type { CorrespondingCommand } from "./corresponding-commands.ts";
import type { CorrespondingDecision, CorrespondingView } from "./corresponding-state.ts";
import type { Asking } from "../../kernel/asking.ts";
import { refuse } from "../../kernel/refusal.ts";
import { isSamePerson } from "../../values/person.ts";
import { electorate } from "../../who-decides/electorate.ts";

/**
 * Whether somebody who decides here speaks for those who decide: the chair, a deputy, or whom they
 * named; once the council decides, each of it.
 *
 * Manual: "the group chair will deliver that reprimand"; "all public statements will be made by the
 * chair of the Code of Conduct Committee or the Jupyter Executive Council".
 */
export function speaksForCommittee({
  actor,
  state,
  config,
}: Pick<Asking<CorrespondingView>, "actor" | "state" | "config">): boolean {
  const { chair, deputies } = config.committee;
  if (state.handedOver) return true;
  return [chair, ...deputies, ...(state.chairNamed ? [state.chairNamed] : [])].some((one) =>
    isSamePerson(one, actor),
  );
}

/** Whether this letter was left to them. */
export function isDelegatedTo(
  { letter, whom }: Pick<Extract<CorrespondingCommand, { type: "SendLetter" }>, "letter" | "whom">,
  { actor, state }: Asking<CorrespondingView>,
): boolean {
  return state.delegated.some(
    (one) => one.letter === letter && one.party === whom && isSamePerson(one.to, actor),
  );
}

/** A letter is left to another who decides here. */
export function delegateLetter(
  { to: login, letter, whom }: Extract<CorrespondingCommand, { type: "DelegateLetter" }>,
  asking: Asking<CorrespondingView>,
): CorrespondingDecision {
  const { state, config, at, accounts } = asking;
  if (!state.parties.some(({ ref }) => ref === whom)) return refuse("no-such-party", whom);
  if (!speaksForCommittee(asking)) return refuse("chair-sends-it");
  const to = accounts.get(login);
  if (!to) return refuse("no-such-account");
  const decides = electorate(state, config, at).some((one) => isSamePerson(one, to));
  if (!decides) return refuse("does-not-decide-here");
  return [{ type: "LetterDelegated", letter, party: whom, to }];
}
