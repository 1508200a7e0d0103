import type { Action } from "../enacting/action.ts";
import type { OwnReason } from "../enacting/human-reason.ts";
import { longestBanAlone } from "./longest-ban-alone.ts";
import { needsSecond } from "./needs-second.ts";
import type { UrgentActionView } from "./urgent-action-state.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";
import { accountsAt } from "../../values/account-there.ts";
import type { Party } from "../../values/party.ts";
import { isSamePerson } from "../../values/person.ts";
import { add } from "../../values/time.ts";

type LoneAction = Pick<Action, "act" | "measure" | "person" | "account" | "place" | "until">;

/**
 * Why people look at what one member ordered before it is carried out: the bounds of such a ban hold
 * where somebody loses access and not only where the command is heard, whatever a record says.
 * `undefined` for what it keeps to, and for what was agreed.
 */
export function whyNotCarriedOut(
  { act, measure, person, account, place, until }: LoneAction,
  state: UrgentActionView,
  config: AdoptedConfig,
): OwnReason | undefined {
  if (act === undefined || (!person && account === undefined)) return undefined;
  const [ordered] = state.unilateralActs.filter((one) => one.act === act);
  const of = measure.kind === "ban" ? measure.of : undefined;
  const party = state.parties.find(({ ref }) => ref === of);
  if (!ordered?.ban || ordered.ban.of !== of) return "not-ordered-so";
  if (!party || !isWhoever(party, { person, account, place })) return "not-that-party";
  const { toldAt, by } = ordered;
  if (until === undefined || until > add(toldAt, longestBanAlone)) return "longer-than-alone";
  const isSeconded = ordered.ratifiedBy.some((one) => !isSamePerson(one, by));
  const before = state.unilateralActs.filter((one) => one.act < act);
  const then = { actor: by, at: toldAt, state: { ...state, unilateralActs: before }, config };
  return !isSeconded && needsSecond({ ref: party.ref, person }, then) ? "lacks-second" : undefined;
}

/** Whether a party is still who was banned: by GitHub's account, or by the one they have there. */
function isWhoever(
  party: Pick<Party, "person" | "accounts">,
  { person, account, place }: Pick<LoneAction, "person" | "account" | "place">,
): boolean {
  if (!person) return accountsAt(place, party.accounts).some((one) => one === account);
  return party.person !== undefined && isSamePerson(party.person, person);
}
