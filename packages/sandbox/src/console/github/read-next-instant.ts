import { z } from "zod";
import type { ActingPerson } from "./acting-person.ts";
import { roomNames } from "./read-rooms.ts";

const document = /* GraphQL */ `
  query ConsoleNextInstant($org: String!, $repo: String!, $prefix: String!, $after: String) {
    repository(owner: $org, name: $repo) {
      refs(refPrefix: $prefix, first: 100, after: $after) {
        nodes {
          target {
            ... on Commit {
              message
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`;

const ref = z.object({ target: z.object({ message: z.string() }).nullable() });
const answer = z.object({
  repository: z.object({
    refs: z.object({
      nodes: z.array(ref.nullable()),
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    }),
  }),
});

/** A closed case with a ban in force is looked at again when the ban ends. */
const prefixes = ["refs/heads/cases/", "refs/heads/closed/"];

/**
 * The earliest instant (ISO 8601) after `now` at which some case is looked at again, in the case repository or in a
 * room that `person` sees, from the trailer `Look-Again:` of the records' newest commits; `undefined` when nothing
 * waits.
 */
export async function readNextInstant(
  person: ActingPerson,
  place: { readonly org: string; readonly repo: string },
  now: string,
): Promise<string | undefined> {
  const repos = [place.repo, ...(await roomNames(person, place))];
  const instants = await Promise.all(
    repos.flatMap((repo) =>
      prefixes.map((prefix) => readInstants(person, { org: place.org, repo, prefix })),
    ),
  );
  return instants
    .flat()
    .filter((instant) => Date.parse(instant) > Date.parse(now))
    .toSorted()[0];
}

async function readInstants(
  person: ActingPerson,
  branches: { readonly org: string; readonly repo: string; readonly prefix: string },
): Promise<readonly string[]> {
  const instants: string[] = [];
  let after: string | null = null;
  do {
    const asked = { ...branches, after };
    const page: z.infer<typeof answer> = await person.query(document, asked, answer);
    const { refs } = page.repository;
    instants.push(...refs.nodes.flatMap((one) => lookAgainAt(one?.target?.message) ?? []));
    after = refs.pageInfo.hasNextPage ? refs.pageInfo.endCursor : null;
  } while (after !== null);
  return instants;
}

function lookAgainAt(message: string | undefined): string | undefined {
  return /^Look-Again: (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)$/m.exec(message ?? "")?.[1];
}
