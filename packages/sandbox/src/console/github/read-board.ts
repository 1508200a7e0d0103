import { z } from "zod";
import type { ActingPerson } from "./acting-person.ts";
import { boardTitle } from "./board-title.ts";
import { Card, cardFields } from "./card.ts";
import { nodes } from "./nodes.ts";

/** The board as somebody sees it: its columns in their order, and issues that have no card. */
export interface Board {
  readonly columns: readonly { readonly name: string; readonly cards: readonly BoardCard[] }[];
  readonly others: readonly { readonly number: number; readonly title: string }[];
  /** Whether this person may read the case repository. */
  readonly readable: boolean;
}

export type BoardCard = z.infer<typeof BoardCard>;

const document = /* GraphQL */ `
  query ConsoleBoard($org: String!, $repo: String!) {
    organization(login: $org) {
      projectsV2(first: 20) {
        nodes {
          title
          field(name: "Status") {
            ... on ProjectV2SingleSelectField { options { name } }
          }
          items(first: 100) {
            nodes {
              isArchived
              ${cardFields}
              content {
                ... on Issue {
                  number
                  title
                  labels(first: 20) { nodes { name } }
                  assignees(first: 10) { nodes { login } }
                  comments { totalCount }
                }
              }
            }
          }
        }
      }
    }
    repository(owner: $org, name: $repo) {
      issues(first: 100, states: [OPEN]) { nodes { number title } }
    }
  }
`;

const BoardCard = Card.extend({
  isArchived: z.boolean(),
  content: z
    .object({
      number: z.int(),
      title: z.string(),
      labels: nodes(z.object({ name: z.string() })),
      assignees: nodes(z.object({ login: z.string() })),
      comments: z.object({ totalCount: z.int() }),
    })
    .nullable(),
});

const answer = z.object({
  organization: z
    .object({
      projectsV2: nodes(
        z.object({
          title: z.string(),
          field: z.object({ options: z.array(z.object({ name: z.string() })) }).nullable(),
          items: nodes(BoardCard),
        }),
      ),
    })
    .nullable(),
  repository: z
    .object({ issues: nodes(z.object({ number: z.int(), title: z.string() })) })
    .nullable(),
});

/** The board `Conduct cases`, or `undefined` where GitHub shows this person none. */
export async function readBoard(
  person: ActingPerson,
  org: string,
  repo: string,
): Promise<Board | undefined> {
  const { organization, repository } = await person.query(document, { org, repo }, answer);
  const project = organization?.projectsV2.find(({ title }) => title === boardTitle);
  if (project === undefined) return undefined;
  const cards = project.items.filter(({ isArchived }) => !isArchived);
  const shown = new Set(cards.map(({ content }) => content?.number));
  const names = project.field?.options.map(({ name }) => name) ?? [];
  const loose = cards.filter(({ status }) => !names.includes(status?.name ?? ""));
  return {
    columns: [
      ...(loose.length > 0 ? [{ name: "No status", cards: loose }] : []),
      ...names.map((name) => ({
        name,
        cards: cards.filter(({ status }) => status?.name === name),
      })),
    ],
    others: repository?.issues.filter(({ number }) => !shown.has(number)) ?? [],
    readable: repository !== null,
  };
}
