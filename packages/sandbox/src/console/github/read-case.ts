import { z } from "zod";
import type { ActingPerson } from "./acting-person.ts";
import { boardTitle } from "./board-title.ts";
import { Card, cardFields } from "./card.ts";
import type { CasePlace } from "./case-place.ts";
import { nodes } from "./nodes.ts";
import {
  entryFields,
  entryKinds,
  ThreadEntry,
  Written,
  writtenFields,
  type Comment,
} from "./thread-entry.ts";

const document = /* GraphQL */ `
  query ConsoleCase($org: String!, $repo: String!, $number: Int!) {
    repository(owner: $org, name: $repo) {
      assignableUsers(first: 50) { nodes { login } }
      issue(number: $number) {
        number
        title
        state
        ${writtenFields}
        labels(first: 50) { nodes { name } }
        assignees(first: 20) { nodes { login } }
        projectItems(first: 10) {
          nodes {
            fullDatabaseId
            project {
              number
              title
              field(name: "Status") {
                ... on ProjectV2SingleSelectField { databaseId options { id name } }
              }
            }
            ${cardFields}
          }
        }
        timelineItems(last: 100, itemTypes: ${entryKinds}) {
          totalCount
          nodes { ${entryFields} }
        }
      }
    }
  }
`;

const login = z.object({ login: z.string() });

const PlacedCard = Card.extend({
  fullDatabaseId: z.string(),
  project: z.object({
    number: z.int(),
    title: z.string(),
    field: z
      .object({
        databaseId: z.int(),
        options: z.array(z.object({ id: z.string(), name: z.string() })),
      })
      .nullable(),
  }),
});
export type PlacedCard = z.infer<typeof PlacedCard>;

const Issue = Written.extend({
  number: z.int(),
  title: z.string(),
  state: z.enum(["OPEN", "CLOSED"]),
  labels: nodes(z.object({ name: z.string() })),
  assignees: nodes(login),
  projectItems: nodes(PlacedCard),
  timelineItems: z.object({ totalCount: z.int(), nodes: z.array(ThreadEntry.nullable()) }),
});

const answer = z.object({
  repository: z.object({ assignableUsers: nodes(login), issue: Issue }),
});

/** One issue of the case repository or of a room with its thread and its card, as somebody sees it. */
export interface ShownCase {
  readonly place: CasePlace;
  readonly issue: z.infer<typeof Issue>;
  readonly thread: readonly ThreadEntry[];
  readonly card: PlacedCard | undefined;
  readonly assignable: readonly string[];
  /** The one comment of Comity that tells where the case stands. */
  readonly status: Comment | undefined;
}

/** Throws `GitHubRefused` where there is no such issue for this person. */
export async function readCase(person: ActingPerson, place: CasePlace): Promise<ShownCase> {
  const { repository } = await person.query(
    document,
    { org: place.org, repo: place.repo, number: place.number },
    answer,
  );
  const { issue, assignableUsers } = repository;
  const thread = issue.timelineItems.nodes.filter((entry) => entry !== null);
  return {
    place,
    issue,
    thread,
    card: issue.projectItems.find(({ project }) => project.title === boardTitle),
    assignable: assignableUsers.map((user) => user.login),
    status: thread.find(isStatusComment),
  };
}

function isStatusComment(entry: ThreadEntry): entry is Comment {
  return (
    entry.kind === "IssueComment" &&
    entry.author.endsWith("[bot]") &&
    /(?:^|\n)<!-- comity n=\d+ sha256=[0-9a-f]+ -->(?:\n|$)/.test(entry.body)
  );
}
