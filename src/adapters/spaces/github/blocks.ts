import type { Person } from "../../../domain/values/person.ts";
import { answered } from "./human-needed.ts";
import type { Organisation } from "./organisation.ts";
import { wholeList } from "./whole-list.ts";

const listRoute = "GET /orgs/{org}/blocks";
const blockRoute = "PUT /orgs/{org}/blocks/{username}";
const unblockRoute = "DELETE /orgs/{org}/blocks/{username}";

/** Blocked accounts with the logins they had when this was read. */
export type Blocked = ReadonlyMap<Person["id"], string>;

/**
 * Everybody the organisation blocks. The list and not the question after one login is asked, since
 * only the list says which account it speaks of. https://docs.github.com/rest/orgs/blocking
 */
export function listBlocked(organisation: Organisation): Promise<Blocked> {
  return wholeList(organisation, listRoute);
}

/** @returns `refused` where GitHub answers 422, `not-found` where it knows nobody of that login */
export async function block(
  { org, rest }: Organisation,
  username: string,
): Promise<"blocked" | "refused" | "not-found"> {
  try {
    await rest.request(blockRoute, { org, username });
    return "blocked";
  } catch (error) {
    if (answered(error, 422)) return "refused";
    if (answered(error, 404)) return "not-found";
    throw error;
  }
}

/** @returns `not-there` where it is not blocked any more, or GitHub knows nobody of that login */
export async function unblock(
  { org, rest }: Organisation,
  username: string,
): Promise<"unblocked" | "not-there"> {
  try {
    await rest.request(unblockRoute, { org, username });
    return "unblocked";
  } catch (error) {
    if (answered(error, 404)) return "not-there";
    throw error;
  }
}
