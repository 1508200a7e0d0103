import type { AdoptedConfig } from "../../domain/values/adopted-config.ts";
import { isSamePerson, type Person } from "../../domain/values/person.ts";
import { roles, type SetUpObservation } from "../../ports/set-up-observation.ts";
import type { SetUpStep } from "../../ports/set-up-repository.ts";

interface Known {
  /** Every config that came into force, the one that is in force last. */
  readonly adopted: readonly AdoptedConfig[];
  /** Who is under a ban. */
  readonly barred: readonly Person[];
}

/**
 * Members of the committee who could not comment, label and assign yet. Roles are raised and never
 * lowered; councillors have no standing access. Whoever belonged to the committee and does no longer,
 * or is under a ban, loses the role and is not invited back.
 */
export function planRoles(
  { committee }: AdoptedConfig,
  seen: Pick<SetUpObservation, "roles" | "asked">,
  { adopted, barred }: Known,
): readonly SetUpStep[] {
  const isEnough = ({ id }: Person) => {
    const role = seen.roles.get(id);
    return role !== undefined && roles.indexOf(role) >= roles.indexOf("triage");
  };
  const members = committee.members.filter((one) => !isIn(barred, one));
  const everybody = adopted.flatMap((config) => config.committee.members);
  const gone = everybody.filter(
    (one, i) => !isIn(members, one) && !isIn(everybody.slice(0, i), one) && isEnough(one),
  );
  return [
    ...gone.map((person) => ({ step: "take-role" as const, person })),
    ...members
      .filter((one) => !isEnough(one) && !seen.asked.has(one.id))
      .map((person) => ({ step: "raise-role" as const, person })),
  ];
}

function isIn(people: readonly Person[], person: Person): boolean {
  return people.some((one) => isSamePerson(one, person));
}
