import { z } from "zod";
import type { Person } from "../../../domain/values/person.ts";
import { Terminal } from "../../../ports/errors.ts";
import { answered } from "./human-needed.ts";
import type { Organisation } from "./organisation.ts";
import { readAnswer } from "./read-answer.ts";

const perPage = 100;
const Accounts = z.array(z.object({ id: z.int().positive(), login: z.string().min(1) }));

/**
 * Everybody a list of an organisation names, with the logins they had when it was read. Pages are
 * counted here too: GitHub's description of the list of blocks promises no link to a next page, and
 * half a list would be no observation. Nor would one whose pages come again and again.
 */
export async function wholeList(
  { org, rest }: Organisation,
  route: `GET /orgs/{org}/${string}`,
  filter: Readonly<Record<string, string>> = {},
): Promise<ReadonlyMap<Person["id"], string>> {
  const listed = new Map<Person["id"], string>();
  for (let page = 1; ; page += 1) {
    const asked = { ...filter, org, per_page: perPage, page };
    // The next page is asked for when this one turned out full.
    // oxlint-disable-next-line no-await-in-loop
    const answer = await rest.request(route, asked).catch((error: unknown) => {
      if (!answered(error, 404)) throw error;
      const edge = { route, status: 404, missing: "installation" } as const;
      throw new Terminal("the organisation is not there for the app", edge);
    });
    const accounts = readAnswer(Accounts, answer.data, route);
    const before = listed.size;
    for (const { id, login } of accounts) listed.set(id, login);
    // GitHub leaves accounts it takes for spam out of a page that it has counted.
    const hasNext = accounts.length === perPage || /rel="next"/.test(answer.headers.link ?? "");
    if (!hasNext) return listed;
    if (listed.size === before) throw new Terminal("a list does not come to its end", { route });
  }
}
