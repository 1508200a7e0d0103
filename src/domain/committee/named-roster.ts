import type { AdoptedConfig } from "../values/adopted-config.ts";
import type { Person } from "../values/person.ts";

type Named = Pick<AdoptedConfig, "committee" | "council" | "toDeclare">;

/** The committee as the config names it: those too who have not said yet whom they could not judge. */
export function namedMembers({ committee, toDeclare = [] }: Named): readonly Person[] {
  const waiting = toDeclare.filter(({ on }) => on.includes("committee"));
  return [...committee.members, ...waiting.map(({ person }) => person)];
}

/** The same of the council: who appoints knows nothing of cases, and needs to have said nothing. */
export function namedCouncillors({ council, toDeclare = [] }: Named): readonly Person[] {
  const waiting = toDeclare.filter(({ on }) => on.includes("council"));
  return [...(council?.members ?? []), ...waiting.map(({ person }) => person)];
}
