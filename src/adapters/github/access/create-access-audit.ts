import { z } from "zod";
import { isAccessIssue } from "../../../domain/chapters/keeping-apart/access-issue.ts";
import { NodeId } from "../../../domain/values/ids.ts";
import type { AccessAudit } from "../../../ports/access-audit.ts";
import type { GitHub } from "../connection/connect-github.ts";
import { parseAnswer } from "../connection/parse-answer.ts";
import { shownLogin } from "../connection/shown-login.ts";
import { askSetUp } from "../set-up/ask-set-up.ts";
import { writeIssueDocument } from "../set-up/board-documents.ts";
import { findOwnIssue } from "../set-up/look-through-issues.ts";
import { readAccessIssue } from "./access-issue-answer.ts";
import { observeAccess } from "./observe-access.ts";
import { turnActionsOff } from "./turn-actions-off.ts";

export const boardAccessQuery = `query ObserveBoardAccess($board: ID!) {
  node(id: $board) { ... on ProjectV2 { public } }
}
`;

const Board = z.object({ node: z.object({ public: z.boolean() }).nullable() });

/** @param appId this app, which is not among the others */
export function createAccessAudit(github: GitHub, appId: number): AccessAudit {
  let known: NodeId | undefined;
  return {
    observe: (board) => observeAccess(github, (id) => isPublic(github, id), board, appId),
    isShown: async ({ id }) => (await shownLogin(github, id)) !== undefined,
    turnActionsOff: () => turnActionsOff(github),
    async issue() {
      const there = known && (await readAccessIssue(github, known));
      if (there) return there;
      known = (await findOwnIssue(github, isAccessIssue))?.id;
      return known && readAccessIssue(github, known);
    },
    async openIssue(title) {
      const { owner, name: repo } = github.repository;
      const route = "POST /repos/{owner}/{repo}/issues";
      const { data } = await github.rest("set-up").request(route, { owner, repo, title });
      known = parseAnswer(z.object({ node_id: NodeId }), data, route).node_id;
    },
    async writeIssue({ id, title, body, state }) {
      const input = { id, title, body, state };
      await askSetUp(github, "WriteIssue", writeIssueDocument, { input });
    },
  };
}

async function isPublic(github: GitHub, board: NodeId): Promise<boolean | undefined> {
  const operation = "ObserveBoardAccess";
  const data = await askSetUp(github, operation, boardAccessQuery, { board }, ["node"]);
  return parseAnswer(Board, data, operation).node?.public;
}
