import { z } from "zod";
import type { FoundAccount } from "../../../domain/values/account-shown.ts";
import { Person } from "../../../domain/values/person.ts";
import type { Purpose } from "../../../ports/credentials.ts";
import type { GitHub } from "../connection/connect-github.ts";
import { faultsAsError, mayPass } from "../connection/graphql-fault.ts";
import { GitHubInstant, parseAnswer } from "../connection/parse-answer.ts";

const Account = z.object({
  databaseId: z.int().nullable(),
  login: z.string(),
  createdAt: GitHubInstant,
});
const operation = "People";

/**
 * Finds people by their logins in one request, by the login in lower case. `user` knows people
 * only: organisations, bots and logins of nobody are faults, and missing in the answer.
 */
export async function findPeople(
  github: GitHub,
  purpose: Purpose,
  logins: readonly string[],
): Promise<ReadonlyMap<string, FoundAccount>> {
  const text = peopleQuery(logins.length);
  const variables = Object.fromEntries(logins.map((login, index) => [`login${index}`, login]));
  const { data, faults } = await github.graphql(purpose, { operation, text, variables });
  const grave = faults.filter((fault) => mayPass(fault) || fault.path?.length !== 1);
  if (grave.length > 0) throw faultsAsError(grave, operation);
  const accounts = parseAnswer(z.record(z.string(), Account.nullable()), data, operation);
  const found = new Map<string, FoundAccount>();
  logins.forEach((login, index) => {
    const account = accounts[`p${index}`];
    if (account?.databaseId) {
      const person = Person.parse({ id: account.databaseId, login: account.login });
      found.set(login.toLowerCase(), { person, createdAt: account.createdAt });
    }
  });
  return found;
}

/** One alias for each login. */
export function peopleQuery(count: number): string {
  const indices = Array.from({ length: count }, (_, index) => index);
  const parameters = indices.map((index) => `$login${index}: String!`).join(", ");
  const aliases = indices.map(
    (index) => `  p${index}: user(login: $login${index}) { databaseId login createdAt }`,
  );
  return `query People(${parameters}) {\n${aliases.join("\n")}\n}`;
}
