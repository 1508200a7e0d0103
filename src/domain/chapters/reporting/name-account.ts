import type { ReportingAct } from "./reporting-acts.ts";
import type { ReportingCommand } from "./reporting-commands.ts";
import type { ReportingReason } from "./reporting-refusals.ts";
import type { ReportingEventBody, ReportingView } from "./reporting-state.ts";
import { type Asking, awaitSecond, type AwaitsSecond, type Decided } from "../../kernel/asking.ts";
import { type Refusal, refuse } from "../../kernel/refusal.ts";
import { accountKey, type AccountOfParty, accountsAt } from "../../values/account-there.ts";
import type { SpaceInUse } from "../../values/adopted-config.ts";
import type { Party, PartyRef } from "../../values/party.ts";
import { isOnGitHub } from "../../values/place.ts";

const unanswered = {
  nobody: "nobody-there",
  several: "several-there",
  unanswered: "not-asked-there",
} as const;

/** The space that a command names, where somebody can be looked up there. */
export function spaceWithAccounts(
  name: string,
  spaces: readonly SpaceInUse[],
): SpaceInUse | Refusal<"no-such-space" | "no-accounts-there"> {
  const space = spaces.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (!space) return refuse("no-such-space", name);
  const isWorkedThere = space.places.some(
    (place) => place.steward === undefined && !isOnGitHub(place),
  );
  return isWorkedThere ? space : refuse("no-accounts-there", space.name);
}

/**
 * Whose account it is in a space: what the space showed of it waits for another member, since a
 * mistake would put out somebody innocent. The record keeps its id.
 */
export function nameAccount(
  { party, space: written, name }: Extract<ReportingCommand, { type: "NameAccount" }>,
  asking: Asking<ReportingView>,
): Decided<AwaitsSecond<ReportingAct>, ReportingReason> {
  const { config, lookedUpThere } = asking;
  const space = spaceWithAccounts(written, config.spaces);
  if ("refused" in space) return space;
  const found = lookedUpThere?.get(accountKey(space.name, name)) ?? { not: "unanswered" };
  if ("not" in found) return refuse(unanswered[found.not], space.name);
  const places = space.places.map(({ kind, key }) => ({ kind, key }));
  const named = { party, space: space.name, places, account: found.account };
  const taken = whyNot(named, asking);
  return taken ?? awaitSecond({ act: "name-account", ...named }, asking);
}

type NameAccount = Extract<ReportingAct, { act: "name-account" }>;

/** What the seconded wish brings, if it still may be. */
export function accountNamed(
  { party, space, places, account }: NameAccount,
  asking: Asking<ReportingView>,
): ReportingEventBody | Refusal<ReportingReason> {
  const named = { party, space, places, account };
  return whyNot(named, asking) ?? { type: "AccountNamed", ...named };
}

/** Whether nobody has to agree to it any more. */
export function isNamedAlready(act: NameAccount, { parties }: ReportingView): boolean {
  return parties.some((party) => hasAccount(party, act));
}

function whyNot(
  named: AccountOfParty & { readonly party: PartyRef },
  { state: { parties } }: Asking<ReportingView>,
): Refusal<ReportingReason> | undefined {
  if (!parties.some(({ ref }) => ref === named.party)) return refuse("no-such-party", named.party);
  const holder = parties.find((party) => hasAccount(party, named));
  return holder && refuse("account-named-already", holder.ref);
}

function hasAccount({ accounts }: Party, { places, account }: AccountOfParty): boolean {
  return places.every((place) => accountsAt(place, accounts).includes(account.id));
}
