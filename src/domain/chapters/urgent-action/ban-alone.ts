import { isHeldAlready } from "../banning/is-held-already.ts";
import { actionsOfBan } from "./actions-of-ban-alone.ts";
import { longestBanAlone } from "./longest-ban-alone.ts";
import { needsSecond } from "./needs-second.ts";
import type { UrgentActionAct } from "./urgent-action-acts.ts";
import type { UrgentActionCommand } from "./urgent-action-commands.ts";
import type { UrgentActionReason } from "./urgent-action-refusals.ts";
import type {
  UrgentActionDecision,
  UrgentActionEventBody,
  UrgentActionView,
} from "./urgent-action-state.ts";
import { type Asking, awaitSecond } from "../../kernel/asking.ts";
import { excerpt } from "../../kernel/happening.ts";
import { type Refusal, refuse } from "../../kernel/refusal.ts";
import type { Party } from "../../values/party.ts";
import { isSamePerson, type Person } from "../../values/person.ts";
import { isOfOneText } from "../../values/ids.ts";
import { add } from "../../values/time.ts";
import { isRecused, rosterOf } from "../../who-decides/deciding-body.ts";

type Ban = Omit<Extract<UrgentActionAct, { act: "ban-alone" }>, "act">;

/**
 * A member bans a party at once, for a week at most; never anybody of the roster, a bot, or who
 * owns an organisation, and only a party of whom was shown before which account they are.
 *
 * Some wait for a second: too many by one member in a day, one of somebody whose earlier ban the
 * others did not stand behind, and one of who reported, was affected or saw it.
 *
 * Manual: "any member may decide to employ any of the tools available to the committee, including
 * bans and blocks."
 */
export function banAlone(
  { whom, until, reason }: Extract<UrgentActionCommand, { type: "BanAlone" }>,
  circumstances: Asking<UrgentActionView>,
): UrgentActionDecision {
  const { actor, state, accounts } = circumstances;
  if (isRecused(actor, state)) return refuse("act-while-recused");
  const account = "handle" in whom ? accounts.get(whom.handle) : undefined;
  // Said before that they are not named: nobody is to name a member in order to ban them.
  if (account && isInsider(account, circumstances)) return refuse("ban-of-roster-member");
  const party = state.parties.find((one) =>
    "party" in whom ? one.ref === whom.party : isAccount(one, account),
  );
  const banning = whomToBan(party, until, circumstances);
  if ("refused" in banning) return banning;
  const { ref: of } = banning;
  const ban = { of, until, reason: excerpt(reason) };
  return needsSecond(banning, circumstances)
    ? awaitSecond({ act: "ban-alone", ...ban }, circumstances)
    : [banned(ban, banning, circumstances)];
}

/** What the seconded wish brings, if the ban still may be ordered. */
export function banSeconded(
  { of, until, reason }: Ban,
  askedBy: Person,
  circumstances: Asking<UrgentActionView>,
): UrgentActionEventBody | Refusal<UrgentActionReason> {
  const party = circumstances.state.parties.find(({ ref }) => ref === of);
  const banning = whomToBan(party, until, circumstances);
  if ("refused" in banning) return banning;
  return { ...banned({ of, until, reason }, banning, circumstances), askedBy };
}

function isAccount({ person }: Party, account: Person | undefined): boolean {
  return person !== undefined && account !== undefined && isSamePerson(person, account);
}

function isInsider(person: Person, { state, config }: Asking<UrgentActionView>): boolean {
  return [...rosterOf(config), ...state.appointed].some((one) => isSamePerson(one, person));
}

/** Whose ban it comes to, or why one member may not order it. */
function whomToBan(
  party: Party | undefined,
  until: Ban["until"],
  circumstances: Asking<UrgentActionView>,
): Party | Refusal<UrgentActionReason> {
  const { state, config, at } = circumstances;
  if (!party) return refuse("not-a-party");
  if (state.closed) return refuse("case-is-closed");
  const { ref: of } = party;
  const whyNot = whyNotThem(party, circumstances);
  if (whyNot) return whyNot;
  if (until <= at) return refuse("date-has-passed");
  if (until > add(at, longestBanAlone)) return refuse("ban-too-long", add(at, longestBanAlone));
  if (config.spaces.length === 0) return refuse("no-space-to-ban-from");
  const isHeld = isHeldAlready(party, until, state, config.spaces);
  return isHeld ? refuse("banned-already", of) : party;
}

/** An account elsewhere was shown, and another member said that it is theirs: that is enough there. */
function whyNotThem(
  party: Party,
  circumstances: Asking<UrgentActionView>,
): Refusal<UrgentActionReason> | undefined {
  const { ref: of, person, accounts = [] } = party;
  if (!person) return accounts.length > 0 ? undefined : refuse("ban-has-no-account", of);
  if (isInsider(person, circumstances)) return refuse("ban-of-roster-member");
  // Parties are people's accounts, and no login of a person has brackets; the app's own has.
  if (person.login.endsWith("[bot]")) return refuse("ban-of-bot");
  if (circumstances.owners?.has(person.id)) return refuse("ban-of-owner");
  return wasShown(party, circumstances) ? undefined : refuse("ban-before-shown", of);
}

/**
 * Whoever is named is shown in the answer: nobody orders a ban of whom they have not seen, nor in one
 * breath with naming them.
 */
function wasShown({ account, namedBy }: Party, { cause }: Asking<UrgentActionView>): boolean {
  return account !== undefined && namedBy !== undefined && !isOfOneText(namedBy, cause);
}

function banned(
  { of, until, reason }: Ban,
  { person, accounts }: Party,
  { at, config, givenOut, cause, writing }: Asking<UrgentActionView>,
): Extract<UrgentActionEventBody, { type: "ActedAlone" }> {
  const ban = { of, person, accounts, until };
  return {
    type: "ActedAlone",
    act: givenOut.unilateralActs + 1,
    what: reason,
    actedAt: at,
    ban: { of, until },
    lines: actionsOfBan(ban, config.spaces, givenOut.actions + 1, cause, writing),
  };
}
