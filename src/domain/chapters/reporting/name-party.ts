import type { ReportingAct } from "./reporting-acts.ts";
import type { ReportingCommand } from "./reporting-commands.ts";
import type { ReportingReason } from "./reporting-refusals.ts";
import type { ReportingDecision, ReportingEventBody, ReportingView } from "./reporting-state.ts";
import { type Asking, awaitSecond, type GivenOut } from "../../kernel/asking.ts";
import { excerpt } from "../../kernel/happening.ts";
import { type Refusal, refuse } from "../../kernel/refusal.ts";
import type { Salt } from "../../values/ids.ts";
import { isSameLogin } from "../../values/login.ts";
import {
  nextRef,
  type Party,
  type PartyRef,
  type PartyRole,
  reportersOf,
  roleOf,
  type WrittenIdentity,
} from "../../values/party.ts";
import { isSamePerson, type Person } from "../../values/person.ts";
import { isOutOnOneWord, isRecused, rosterOf } from "../../who-decides/deciding-body.ts";
import { notRecused } from "../../who-decides/electorate.ts";
import { hasPutOut } from "../../who-decides/named-by-one.ts";
import { recusalOfParty, type Word } from "../../who-decides/party-is-out.ts";

type Of<Type extends ReportingCommand["type"]> = Extract<ReportingCommand, { type: Type }>;
type Identity = Pick<
  Extract<ReportingEventBody, { type: "PartyNamed" }>,
  "person" | "account" | "address" | "sealedAddress" | "heldBy" | "group"
>;

/** The most people of one role: a reference has no more numbers. */
const mostOfOneRole = 99;

/**
 * Somebody gets a role in the case. The first reporter is there from the beginning and only gets
 * a name; everybody else is new.
 *
 * @param word whose word it is, where a report names them
 */
export function nameParty(
  { role, identity }: Of<"NameParty">,
  asking: Asking<ReportingView>,
  word: Word = "members",
): ReportingDecision {
  const { state, givenOut } = asking;
  const known = identify(identity, asking);
  if ("refused" in known) return known;
  const ofRole = state.parties.filter((party) => roleOf(party.ref) === role);
  const twice = ofRole.find((party) => isKnownAs(known, party));
  if (twice) return refuse("already-named", twice.ref);
  if (putsOutWhileVoting(known.person, asking)) return refuse("vote-is-open");
  const party = placeFor(role, givenOut);
  if (!party) return refuse("too-many-parties", `${mostOfOneRole}`);
  const out = putOut(party, known.person, asking, word);
  return "refused" in out ? out : [{ type: "PartyNamed", party, ...known }, ...out];
}

/**
 * A party turned out to be somebody else; whoever was out on one member's word because it was them
 * is in again.
 */
export function renameParty(
  { party, identity, reason }: Of<"RenameParty">,
  asking: Asking<ReportingView>,
): ReportingDecision {
  const { state } = asking;
  const known = identify(identity, asking);
  if ("refused" in known) return known;
  const before = state.parties.find((one) => one.ref === party);
  if (!before) return refuse("no-such-party", party);
  if (putsOutWhileVoting(known.person, asking)) return refuse("vote-is-open");
  const out = putOut(party, known.person, asking, "members");
  if ("refused" in out) return out;
  return [
    { type: "PartyRenamed", party, ...known, reason: excerpt(reason) },
    ...letIn(before, known.person, state),
    ...out,
  ];
}

/** They are out, and the others are asked where it is one member's word only. */
function putOut(
  party: PartyRef,
  person: Person | undefined,
  asking: Asking<ReportingView>,
  word: Word,
): ReportingDecision {
  const out = recusalOfParty(person, word, readersOf(asking.state), asking);
  if ("refused" in out || !person) return out;
  const isOneWord = out.some((one) => one.type === "MemberRecused" && one.ground === "named");
  const isAskedAgain =
    hasPutOut(asking.actor, person, asking.state) && !isRecused(person, asking.state);
  const act: ReportingAct = { act: "keep-out", party, person };
  return isOneWord || isAskedAgain ? [...out, ...awaitSecond(act, asking)] : out;
}

function letIn(
  { ref, person }: Party,
  now: Person | undefined,
  state: ReportingView,
): readonly ReportingEventBody[] {
  if (!person || !isOutOnOneWord(person, state)) return [];
  const others = state.parties.filter((party) => party.ref !== ref);
  const roles = [now, ...others.map((party) => party.person)];
  const isParty = roles.some((one) => one && isSamePerson(one, person));
  return isParty ? [] : [{ type: "RecusalEnded", member: person }];
}

/** Somebody who decides, named by another while they vote; who names themselves may. */
function putsOutWhileVoting(
  person: Person | undefined,
  { actor, state, config }: Asking<ReportingView>,
): boolean {
  if (!person || state.votingSince === undefined || isSamePerson(person, actor)) return false;
  return notRecused(state, config).some((one) => isSamePerson(one, person));
}

function readersOf({ grants }: ReportingView): readonly Person[] {
  return grants.map(({ person }) => person);
}

/** `undefined` when there are no more numbers. */
function placeFor(role: PartyRole, { parties }: GivenOut): PartyRef | undefined {
  const refs = parties.map((party) => party.ref);
  const [first] = reportersOf({ parties });
  const isUnnamed = first && !first.person && !first.address && !first.heldBy && !first.group;
  if (role === "reporter" && isUnnamed) return first.ref;
  const isFull = refs.filter((ref) => roleOf(ref) === role).length >= mostOfOneRole;
  return isFull ? undefined : nextRef(role, refs);
}

/** Two reporters may be held by the same member and still be two. */
function isKnownAs({ person, address, group }: Identity, party: Party): boolean {
  if (person) return party.person !== undefined && isSamePerson(party.person, person);
  if (address) return party.address?.toLowerCase() === address.toLowerCase();
  return group !== undefined && party.group === group;
}

function identify(
  identity: WrittenIdentity,
  asking: Asking<ReportingView>,
): Identity | Refusal<ReportingReason> {
  if ("address" in identity) return addressKept(identity.address, asking);
  if ("group" in identity) return { group: identity.group };
  const handle = "handle" in identity ? identity.handle : identity.heldBy;
  const person = asking.accounts.get(handle);
  if (!person) return refuse("no-such-account");
  return "handle" in identity ? { person, ...shownOf(person, asking) } : { heldBy: person };
}

/** What the record keeps of an address: sealed, where the host can do that and the case has a salt. */
export function addressKept(
  address: string,
  {
    state: { salt },
    writing: { sealAddress },
  }: Pick<Asking<{ salt: Salt | undefined }>, "state" | "writing">,
): { readonly address: string; readonly sealedAddress?: string } {
  const sealedAddress = salt && sealAddress?.(address, salt);
  return { address, ...(sealedAddress !== undefined && { sealedAddress }) };
}

/** What is to be shown of an account: a login may have passed to somebody else since it was heard of. */
function shownOf(
  person: Person,
  { state, config, accountsSince, namedBefore = [] }: Asking<ReportingView>,
): Pick<Identity, "account"> {
  const createdAt = accountsSince?.get(person.id);
  if (createdAt === undefined) return {};
  const parties = state.parties.flatMap((party) => party.person ?? []);
  const wasAnothers = [...namedBefore, ...rosterOf(config), ...parties].some(
    (one) => isSameLogin(one.login, person.login) && !isSamePerson(one, person),
  );
  return { account: { createdAt, ...(wasAnothers && { wasAnothers }) } };
}
