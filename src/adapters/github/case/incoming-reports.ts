import { z } from "zod";
import { reportLabel } from "../../../domain/case/labels.ts";
import { NodeId } from "../../../domain/values/ids.ts";
import type { IncomingReports } from "../../../ports/incoming-reports.ts";
import { wholeData } from "../connection/graphql-fault.ts";
import type { GitHub } from "../connection/connect-github.ts";
import { parseAnswer } from "../connection/parse-answer.ts";

export const newestIssuesQuery = `query NewestIssues($owner: String!, $name: String!) {
  repository(owner: $owner, name: $name) {
    issues(first: 50, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes { id number title viewerDidAuthor }
    }
  }
}
`;

const Answer = z.object({
  repository: z.object({
    issues: z.object({
      nodes: z.array(
        z.object({
          id: NodeId,
          number: z.int().positive(),
          title: z.string(),
          viewerDidAuthor: z.boolean(),
        }),
      ),
    }),
  }),
});
const Opened = z.object({ node_id: NodeId, number: z.int().positive() });
const Owners = z.array(z.object({ id: z.int().positive(), login: z.string() }));

/** Reports on their way into the case repository. */
export function createIncomingReports(github: GitHub): IncomingReports {
  const { owner, name: repo } = github.repository;
  const cases = github.rest("case-repository");
  return {
    async find(title) {
      const operation = "NewestIssues";
      const request = { operation, text: newestIssuesQuery, variables: { owner, name: repo } };
      const data = wholeData(await github.graphql("case-repository", request), operation);
      const { nodes } = parseAnswer(Answer, data, operation).repository.issues;
      // Of two that were opened at once the older counts.
      return nodes.findLast((issue) => issue.viewerDidAuthor && issue.title === title);
    },
    async open(title) {
      const route = "POST /repos/{owner}/{repo}/issues";
      const { data } = await cases.request(route, { owner, repo, title });
      const { node_id: id, number } = parseAnswer(Opened, data, route);
      return { id, number };
    },
    async fill({ number }, body) {
      const route = "PATCH /repos/{owner}/{repo}/issues/{issue_number}";
      const filled = { owner, repo, issue_number: number, body, labels: [reportLabel] };
      await cases.request(route, filled);
    },
    async owners() {
      const route = "GET /orgs/{org}/members";
      const parameters = { org: owner, role: "admin", per_page: 100 } as const;
      const answer: unknown = await github.rest("rooms").paginate(route, parameters);
      return parseAnswer(Owners, answer, route).map(({ id, login }) => ({ id, login }));
    },
  };
}
