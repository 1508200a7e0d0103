import type { KeepingApartView, Grant } from "./keeping-apart-state.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";
import { declaredConflicts } from "../../who-decides/declared-conflicts.ts";
import { isDecidedJointly, rosterOf } from "../../who-decides/deciding-body.ts";
import { appointers, isNobodyLeft, notRecused } from "../../who-decides/electorate.ts";
import { isSamePerson, type Person } from "../../values/person.ts";

/**
 * Whether a case has to live where only those who may read it can: everybody with access to the
 * case repository reads all of it. So it is for a case whose party is of committee or council, one
 * about somebody whom a member who joined could not judge, one
 * that somebody from outside was let read, one
 * that the committee does not decide alone or that nobody is left to decide, one that somebody
 * appeals against, one that was sealed, and, where the config says so, one from which anybody stepped back, or every one. A room is for good.
 */
export function belongsInRoom(state: KeepingApartView, config: AdoptedConfig): boolean {
  const isOnRoster = (person: Person) =>
    rosterOf(config).some((member) => isSamePerson(member, person));
  return (
    config.seal === "always" ||
    state.room !== undefined ||
    state.isSealed ||
    state.handedOver !== undefined ||
    state.appointed.length > 0 ||
    state.recusals.some(({ ground }) => ground === "decided") ||
    state.parties.some(({ person }) => person !== undefined && isOnRoster(person)) ||
    declaredConflicts(state, config).length > 0 ||
    grantsInForce(state).length > 0 ||
    (config.seal === "recusals" && state.recusals.length > 0) ||
    (isDecidedJointly(state, config) && config.council !== undefined) ||
    isNobodyLeft(state, config)
  );
}

/** What somebody may do in a room: work on the case, or read it for a time. */
export type RoomRole = "triage" | "read";

/**
 * Who may read a case in its room, and as what. Never a recused person, but for those who have to
 * bring in others to decide it, until they have.
 */
export function readersOf(
  state: KeepingApartView,
  config: AdoptedConfig,
): readonly { readonly person: Person; readonly role: RoomRole }[] {
  const working = [...notRecused(state, config), ...appointers(state, config)];
  const reading = grantsInForce(state)
    .map(({ person }) => person)
    .filter((person) => !working.some((member) => isSamePerson(member, person)));
  return [
    ...working.map((person) => ({ person, role: "triage" as const })),
    ...reading.map((person) => ({ person, role: "read" as const })),
  ];
}

/** Who could read once and must not any more: whoever is out of the case, and whose leave has ended. */
export function shutOutOf(state: KeepingApartView, config: AdoptedConfig): readonly Person[] {
  const reading = readersOf(state, config);
  return [
    ...state.recusals.map(({ member }) => member),
    ...state.grants.map(({ person }) => person),
  ].filter(
    (one, i, all) =>
      all.findIndex((other) => isSamePerson(other, one)) === i &&
      !reading.some(({ person }) => isSamePerson(person, one)),
  );
}

/** Leave to read that was given and has not ended; none of somebody who is out of the case. */
export function grantsInForce(state: KeepingApartView): readonly Grant[] {
  return state.grants.filter(
    ({ person, endedAt }) =>
      endedAt === undefined &&
      !state.recusals.some((recusal) => isSamePerson(recusal.member, person)),
  );
}
