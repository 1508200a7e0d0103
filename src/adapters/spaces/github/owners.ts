import type { Person } from "../../../domain/values/person.ts";
import type { Organisation } from "./organisation.ts";
import { wholeList } from "./whole-list.ts";

/** Who owns the organisation. https://docs.github.com/rest/orgs/members */
export async function listOwners(organisation: Organisation): Promise<ReadonlySet<Person["id"]>> {
  const owners = await wholeList(organisation, "GET /orgs/{org}/members", { role: "admin" });
  return new Set(owners.keys());
}
