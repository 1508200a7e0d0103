import { z } from "zod";
import type { ActingPerson } from "./acting-person.ts";

const document = /* GraphQL */ `
  query ConsoleNextInstant($org: String!, $repo: String!, $after: String) {
    repository(owner: $org, name: $repo) {
      refs(refPrefix: "refs/heads/cases/", first: 100, after: $after) {
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

/**
 * The earliest instant (ISO 8601) after `now` at which some open case is looked at again, from the trailer
 * `Look-Again:` of the records' newest commits; `undefined` when nothing waits.
 */
export async function readNextInstant(
  person: ActingPerson,
  place: { readonly org: string; readonly repo: string },
  now: string,
): Promise<string | undefined> {
  const instants: string[] = [];
  let after: string | null = null;
  do {
    const page: z.infer<typeof answer> = await person.query(document, { ...place, after }, answer);
    const { refs } = page.repository;
    instants.push(...refs.nodes.flatMap((one) => lookAgainAt(one?.target?.message) ?? []));
    after = refs.pageInfo.hasNextPage ? refs.pageInfo.endCursor : null;
  } while (after !== null);
  return instants.filter((instant) => Date.parse(instant) > Date.parse(now)).toSorted()[0];
}

function lookAgainAt(message: string | undefined): string | undefined {
  return /^Look-Again: (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)$/m.exec(message ?? "")?.[1];
}
