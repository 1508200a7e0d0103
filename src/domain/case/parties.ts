import type { AdoptedConfig } from "../config/adopted-config.ts";
import { isRecused, rosterOf } from "../electorate.ts";
import { nextRef, roleOf, type PartyRef, type PartyRole } from "../party.ts";
import { isSamePerson, type Person } from "../person.ts";
import type { CaseCommand, WrittenIdentity } from "./case-command.ts";
import { reportersOf, type CaseState } from "./case-state.ts";
import type { Accounts, Circumstances, Decision } from "./circumstances.ts";
import type { EventBody } from "./event-body.ts";
import { excerpt } from "./events/happening.ts";
import { refuse, type Refusal } from "./refusal-reason.ts";

type Of<Type extends CaseCommand["type"]> = Extract<CaseCommand, { type: Type }>;
type Identity = Pick<Extract<EventBody, { type: "PartyNamed" }>, "person" | "address" | "heldBy">;

/**
 * Somebody gets a role in the case. The first reporter is there from the beginning and only gets
 * a name; everybody else is new.
 */
export function nameParty(
  { role, identity }: Of<"NameParty">,
  { state, config, accounts }: Circumstances,
): Decision {
  const known = identify(identity, accounts);
  if ("refused" in known) return known;
  return partyNamed(role, known, state, config);
}

/** A party turned out to be somebody else. */
export function renameParty(
  { party, identity, reason }: Of<"RenameParty">,
  { state, config, accounts }: Circumstances,
): Decision {
  const known = identify(identity, accounts);
  if ("refused" in known) return known;
  if (!state.parties.some((one) => one.ref === party)) return refuse("no-such-party", party);
  return [
    { type: "PartyRenamed", party, ...known, reason: excerpt(reason) },
    ...recusalOfParty(known.person, state, config),
  ];
}

/** The events of naming somebody, the recusal of a roster member among them. */
function partyNamed(
  role: PartyRole,
  identity: Identity,
  state: CaseState,
  config: AdoptedConfig,
): readonly EventBody[] {
  return [
    { type: "PartyNamed", party: placeFor(role, state), ...identity },
    ...recusalOfParty(identity.person, state, config),
  ];
}

/**
 * A party who is on the roster is out of the case the moment they are named.
 *
 * Manual: "If a Code of Conduct report involves a member of the Executive Council or Code of
 * Conduct Committee, that member will not participate in the investigation or any decisions".
 */
function recusalOfParty(
  person: Person | undefined,
  state: CaseState,
  config: AdoptedConfig,
): readonly EventBody[] {
  if (!person || isRecused(person, state)) return [];
  const isOnRoster = rosterOf(config).some((member) => isSamePerson(member, person));
  return isOnRoster ? [{ type: "MemberRecused", member: person, ground: "party" }] : [];
}

function placeFor(role: PartyRole, state: CaseState): PartyRef {
  const refs = state.parties.map((party) => party.ref);
  const [first] = reportersOf(state);
  const isUnnamed = first && !first.person && !first.address && !first.heldBy;
  return role === "reporter" && isUnnamed ? first.ref : nextRef(role, refs);
}

function identify(identity: WrittenIdentity, accounts: Accounts): Identity | Refusal {
  if ("address" in identity) return { address: identity.address };
  const handle = "handle" in identity ? identity.handle : identity.heldBy;
  const person = accounts.get(handle);
  if (!person) return refuse("no-such-account");
  return "handle" in identity ? { person } : { heldBy: person };
}

/** Whether somebody has a role that keeps them out of the deciding body whatever others say. */
export function isBoundToStayOut(person: Person, state: CaseState): boolean {
  return state.parties.some(
    (party) =>
      party.person && isSamePerson(party.person, person) && roleOf(party.ref) !== "witness",
  );
}
