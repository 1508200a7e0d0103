import type { ReportingCommand } from "./reporting-commands.ts";
import type { ReportingReason } from "./reporting-refusals.ts";
import type { ReportingDecision, ReportingEventBody, ReportingView } from "./reporting-state.ts";
import type { Asking, GivenOut } from "../../kernel/asking.ts";
import { excerpt } from "../../kernel/happening.ts";
import { type Refusal, refuse } from "../../kernel/refusal.ts";
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
import { rosterOf } from "../../who-decides/deciding-body.ts";
import { notRecused } from "../../who-decides/electorate.ts";
import { recusalOfParty } from "../../who-decides/party-is-out.ts";

type Of<Type extends ReportingCommand["type"]> = Extract<ReportingCommand, { type: Type }>;
type Identity = Pick<
  Extract<ReportingEventBody, { type: "PartyNamed" }>,
  "person" | "account" | "address" | "heldBy" | "group"
>;

/** The most people of one role: a reference has no more numbers. */
const mostOfOneRole = 99;

/**
 * Somebody gets a role in the case. The first reporter is there from the beginning and only gets
 * a name; everybody else is new.
 */
export function nameParty(
  { role, identity }: Of<"NameParty">,
  asking: Asking<ReportingView>,
): ReportingDecision {
  const { state, config, givenOut } = asking;
  const known = identify(identity, asking);
  if ("refused" in known) return known;
  const ofRole = state.parties.filter((party) => roleOf(party.ref) === role);
  const twice = ofRole.find((party) => isKnownAs(known, party));
  if (twice) return refuse("already-named", twice.ref);
  if (putsOutWhileVoting(known.person, asking)) return refuse("vote-is-open");
  const party = placeFor(role, givenOut);
  if (!party) return refuse("too-many-parties", `${mostOfOneRole}`);
  return [
    { type: "PartyNamed", party, ...known },
    ...recusalOfParty(known.person, readersOf(state), state, config),
  ];
}

/** A party turned out to be somebody else. */
export function renameParty(
  { party, identity, reason }: Of<"RenameParty">,
  asking: Asking<ReportingView>,
): ReportingDecision {
  const { state, config } = asking;
  const known = identify(identity, asking);
  if ("refused" in known) return known;
  if (!state.parties.some((one) => one.ref === party)) return refuse("no-such-party", party);
  if (putsOutWhileVoting(known.person, asking)) return refuse("vote-is-open");
  return [
    { type: "PartyRenamed", party, ...known, reason: excerpt(reason) },
    ...recusalOfParty(known.person, readersOf(state), state, config),
  ];
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
  if ("address" in identity) return { address: identity.address };
  if ("group" in identity) return { group: identity.group };
  const handle = "handle" in identity ? identity.handle : identity.heldBy;
  const person = asking.accounts.get(handle);
  if (!person) return refuse("no-such-account");
  return "handle" in identity ? { person, ...shownOf(person, asking) } : { heldBy: person };
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
