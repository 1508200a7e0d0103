import type { Person } from "../../../domain/values/person.ts";
import type { SpaceOutcome } from "../../../ports/space.ts";
import type { Organisation } from "./organisation.ts";

/** Where an order was read back, for the record: anybody who may see the list can check it. */
export function listedProof({ org }: Organisation, id: Person["id"]): SpaceOutcome {
  return { done: true, proof: `GET /orgs/${org}/blocks lists ${id}` };
}

export function unlistedProof({ org }: Organisation, id: Person["id"]): SpaceOutcome {
  return { done: true, proof: `GET /orgs/${org}/blocks does not list ${id}` };
}
