import type { Organisation } from "./organisation.ts";
import type { Person } from "../../../domain/values/person.ts";

/**
 * Where an order can be read back, a route and an account id, never a login: anybody who may see the
 * list can check it.
 */
export function proofOf(
  { org }: Organisation,
  id: Person["id"],
  standing: "removed" | "free",
): string {
  const lists = standing === "removed" ? "lists" : "does not list";
  return `GET /orgs/${org}/blocks ${lists} ${id}`;
}
