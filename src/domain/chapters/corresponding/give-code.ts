import type { CorrespondingCommand } from "./corresponding-commands.ts";
import type {
  CodeToHandOver,
  CorrespondingDecision,
  CorrespondingView,
} from "./corresponding-state.ts";
import { hasPage } from "../intake/intake-state.ts";
import { holderOf } from "../reporting/known-to-one-member.ts";
import type { Asking } from "../../kernel/asking.ts";
import { refuse } from "../../kernel/refusal.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";
import { ownAddress } from "../../values/own-address.ts";
import { isSamePerson } from "../../values/person.ts";
import { isRecused } from "../../who-decides/deciding-body.ts";

/** Whoever alone knows somebody asks for a private code to hand over to them. */
export function giveCode(
  { whom: party }: Extract<CorrespondingCommand, { type: "GiveCode" }>,
  { actor, state, config }: Asking<CorrespondingView>,
): CorrespondingDecision {
  if (!state.parties.some(({ ref }) => ref === party)) return refuse("no-such-party", party);
  if (hasPage(party, state)) return refuse("has-own-code", party);
  const holder = holderOf(party, state);
  if (!holder || !isSamePerson(holder, actor)) return refuse("not-known-to-you-alone", party);
  if (!config.canMail || !config.hasPages) return refuse("no-code-to-be-had", party);
  if (ownAddress(actor, config) === undefined) return refuse("no-address-of-yours");
  return [{ type: "CodeAsked", party }];
}

/** The newest code of each that was asked for, while it makes sense to hand it over, and where it is mailed. */
export function codesToHandOver(
  state: CorrespondingView,
  config: AdoptedConfig,
): readonly (CodeToHandOver & { readonly address: string })[] {
  return state.codesAsked.flatMap((one) => {
    const holder = holderOf(one.party, state);
    if (!holder || isRecused(holder, state)) return [];
    const address = ownAddress(holder, config);
    return address === undefined ? [] : [{ ...one, address }];
  });
}
