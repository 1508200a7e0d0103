import { z } from "zod";
import type { Person } from "../../../domain/values/person.ts";
import { Terminal, Transient } from "../../../ports/errors.ts";
import { answered, HumanNeeded } from "./human-needed.ts";
import type { Organisation } from "./organisation.ts";
import { readAnswer } from "./read-answer.ts";

const route = "GET /user/{account_id}";
const Account = z.object({ id: z.int(), login: z.string().min(1) });

/**
 * What that account is called now: GitHub's routes take logins, and a login written down may be
 * somebody else's by now. @throws HumanNeeded where GitHub shows no such account
 */
export async function currentLogin({ rest }: Organisation, id: Person["id"]): Promise<string> {
  try {
    const account = readAnswer(
      Account,
      (await rest.request(route, { account_id: id })).data,
      route,
    );
    if (account.id === id) return account.login;
  } catch (error) {
    if (answered(error, 404)) throw new HumanNeeded("account-not-shown");
    throw error;
  }
  throw new Terminal("GitHub answered another account", { route });
}

/** GitHub's logins are the same in upper and lower case. */
export function isCalled(login: string | undefined, other: string): boolean {
  return login?.toLowerCase() === other.toLowerCase();
}

/** What to throw where the next look will find another login for the same account. */
export function changedHands(at: string): Transient {
  return new Transient("a login changed hands in this moment", { route: at });
}
