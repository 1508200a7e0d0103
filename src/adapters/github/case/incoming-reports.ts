import { z } from "zod";
import { reportLabel } from "../../../domain/case/labels.ts";
import { NodeId } from "../../../domain/values/ids.ts";
import { addMinutes } from "../../../domain/values/time.ts";
import type { IncomingReports } from "../../../ports/incoming-reports.ts";
import { wholeData } from "../connection/graphql-fault.ts";
import type { GitHub } from "../connection/connect-github.ts";
import { firstPage, NextPage, pageAfter } from "../connection/next-page.ts";
import { GitHubInstant, parseAnswer } from "../connection/parse-answer.ts";

export const newestIssuesQuery = `query NewestIssues($owner: String!, $name: String!, $after: String) {
  repository(owner: $owner, name: $name) {
    issues(first: 50, after: $after, orderBy: { field: CREATED_AT, direction: DESC }) {
      pageInfo { hasNextPage endCursor }
      nodes { id number title viewerDidAuthor createdAt state body }
    }
  }
}
`;

const Answer = z.object({
  repository: z.object({
    issues: z.object({
      pageInfo: NextPage,
      nodes: z.array(
        z.object({
          id: NodeId,
          number: z.int().positive(),
          title: z.string(),
          viewerDidAuthor: z.boolean(),
          createdAt: GitHubInstant,
          state: z.enum(["OPEN", "CLOSED"]),
          body: z.string(),
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
  const change = "PATCH /repos/{owner}/{repo}/issues/{issue_number}";

  /** The app's own, back to a page that is a day old: reports come in and are given up within hours. */
  async function newest() {
    const operation = "NewestIssues";
    const dayAgo = addMinutes(github.clock.now(), -24 * 60);
    const found: z.infer<typeof Answer>["repository"]["issues"]["nodes"] = [];
    for (let page = firstPage; page.more;) {
      const variables = { owner, name: repo, after: page.after };
      const request = { operation, text: newestIssuesQuery, variables };
      // Each page names the next.
      // oxlint-disable-next-line no-await-in-loop
      const data = wholeData(await github.graphql("case-repository", request), operation);
      const { issues } = parseAnswer(Answer, data, operation).repository;
      found.push(...issues.nodes);
      const oldest = issues.nodes.at(-1);
      page = oldest && oldest.createdAt > dayAgo ? pageAfter(issues) : { more: false, after: null };
    }
    return found.filter(({ viewerDidAuthor }) => viewerDidAuthor);
  }

  return {
    async find(title) {
      // Of two that were opened at once the older counts.
      return (await newest()).findLast((issue) => issue.title === title);
    },
    async open(title) {
      const route = "POST /repos/{owner}/{repo}/issues";
      const { data } = await cases.request(route, { owner, repo, title });
      const { node_id: id, number } = parseAnswer(Opened, data, route);
      return { id, number };
    },
    async fill({ number }, body) {
      const filled = { owner, repo, issue_number: number, body, labels: [reportLabel] };
      await cases.request(change, { ...filled, state: "open" });
    },
    async empty(titleBegins) {
      return (await newest())
        .filter(
          ({ title, state, body }) =>
            state === "OPEN" && body === "" && title.startsWith(titleBegins),
        )
        .map(({ id, number, createdAt: openedAt }) => ({ id, number, openedAt }));
    },
    async giveUp({ number }, body) {
      const closed = { state: "closed", state_reason: "not_planned" } as const;
      await cases.request(change, { owner, repo, issue_number: number, body, ...closed });
    },
    async owners() {
      const route = "GET /orgs/{org}/members";
      const parameters = { org: owner, role: "admin", per_page: 100 } as const;
      const answer: unknown = await github.rest("rooms").paginate(route, parameters);
      return parseAnswer(Owners, answer, route).map(({ id, login }) => ({ id, login }));
    },
  };
}
