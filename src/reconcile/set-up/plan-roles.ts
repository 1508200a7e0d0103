import type { AdoptedConfig } from "../../domain/values/adopted-config.ts";
import { isSamePerson, type Person } from "../../domain/values/person.ts";
import { roles, type SetUpObservation } from "../../ports/set-up-observation.ts";
import type { SetUpStep } from "../../ports/set-up-repository.ts";

interface Known {
  /** Every config that came into force, the one that is in force last. */
  readonly adopted: readonly AdoptedConfig[];
  /** Who is under a ban. */
  readonly barred: readonly Person[];
  /** Whether no case that is there yet has to stay closed to them. */
  readonly mayEnter: (person: Person) => boolean;
}

type Access = Pick<SetUpObservation, "roles" | "asked" | "notLetIn">;

/**
 * Members of the committee who could not comment, label and assign yet, once they may read what is
 * there. Roles are raised and never lowered; councillors have no standing access. Whoever belonged to
 * the committee and does no longer, or is under a ban, loses the role and is not invited back.
 */
export function planRoles(
  config: AdoptedConfig,
  seen: Access,
  { adopted, barred, mayEnter }: Known,
): readonly SetUpStep[] {
  const members = notBarred(config, barred);
  const everybody = adopted.flatMap(({ committee }) => committee.members);
  const gone = everybody.filter(
    (one, i) => !isIn(members, one) && !isIn(everybody.slice(0, i), one) && isEnough(one, seen),
  );
  return [
    ...gone.map((person) => ({ step: "take-role" as const, person })),
    ...withoutRole(config, seen, barred)
      .filter(mayEnter)
      .map((person) => ({ step: "raise-role" as const, person })),
  ];
}

/** Members whom nobody has asked in yet or tried to, and who are not under a ban. */
export function withoutRole(
  config: AdoptedConfig,
  seen: Access,
  barred: readonly Person[],
): readonly Person[] {
  const isTried = ({ id }: Person) => seen.asked.has(id) || (seen.notLetIn?.has(id) ?? false);
  return notBarred(config, barred).filter((one) => !isEnough(one, seen) && !isTried(one));
}

function notBarred({ committee }: AdoptedConfig, barred: readonly Person[]): readonly Person[] {
  return committee.members.filter((one) => !isIn(barred, one));
}

function isEnough({ id }: Person, { roles: given }: Access): boolean {
  const role = given.get(id);
  return role !== undefined && roles.indexOf(role) >= roles.indexOf("triage");
}

function isIn(people: readonly Person[], person: Person): boolean {
  return people.some((one) => isSamePerson(one, person));
}
