import { z } from "zod";
import type { Person } from "../../../domain/person.ts";
import { Terminal } from "../../../ports/errors.ts";
import { changedHands } from "./current-login.ts";
import { answered } from "./human-needed.ts";
import type { Organisation } from "./organisation.ts";
import { readAnswer } from "./read-answer.ts";

const listRoute = "GET /orgs/{org}/blocks";
const blockRoute = "PUT /orgs/{org}/blocks/{username}";
const unblockRoute = "DELETE /orgs/{org}/blocks/{username}";

const perPage = 100;
const Accounts = z.array(z.object({ id: z.int().positive(), login: z.string().min(1) }));

/** Blocked accounts with the logins they had when this was read. */
export type Blocked = ReadonlyMap<Person["id"], string>;

/**
 * Everybody the organisation blocks. Pages are counted here: GitHub's description of this list
 * promises no link to a next page, and half a list would be no observation.
 *
 * The list and not the question after one login is asked, since only the list says which account it
 * speaks of. https://docs.github.com/rest/orgs/blocking
 */
export async function listBlocked({ org, rest }: Organisation): Promise<Blocked> {
  const blocked = new Map<Person["id"], string>();
  for (let page = 1; ; page += 1) {
    const asked = { org, per_page: perPage, page };
    // The next page is asked for when this one turned out full.
    // oxlint-disable-next-line no-await-in-loop
    const answer = await rest.request(listRoute, asked).catch(withoutOrganisation);
    const accounts = readAnswer(Accounts, answer.data, listRoute);
    for (const { id, login } of accounts) blocked.set(id, login);
    if (accounts.length < perPage) return blocked;
  }
}

/** @returns `refused` where GitHub answers 422 */
export async function block(
  { org, rest }: Organisation,
  username: string,
): Promise<"blocked" | "refused"> {
  try {
    await rest.request(blockRoute, { org, username });
    return "blocked";
  } catch (error) {
    if (answered(error, 422)) return "refused";
    throw answered(error, 404) ? changedHands(blockRoute) : error;
  }
}

/** Not blocked any more is done. */
export async function unblock({ org, rest }: Organisation, username: string): Promise<void> {
  try {
    await rest.request(unblockRoute, { org, username });
  } catch (error) {
    if (!answered(error, 404)) throw error;
  }
}

/** The organisation itself is not there for this token: renamed, or the app was taken off it. */
function withoutOrganisation(error: unknown): never {
  if (!answered(error, 404)) throw error;
  const edge = { route: listRoute, status: 404, missing: "installation" } as const;
  throw new Terminal("the organisation is not there for the app", edge);
}
