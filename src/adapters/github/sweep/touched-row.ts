import { z } from "zod";
import { accessTitle } from "../../../domain/chapters/keeping-apart/access-issue.ts";
import { configurationTitle } from "../../../domain/committee/configuration-issue.ts";
import { NodeId } from "../../../domain/values/ids.ts";
import type { TouchedIssue } from "../../../ports/case-repository.ts";
import { GitHubInstant } from "../connection/parse-answer.ts";
import { asksForAnswer, Authorship, authorshipFields, isByOther } from "./authorship.ts";

/** An issue that changed and is no open case. Its fragment is `Who`. */
export const touchedRowFragment = `fragment TouchedRow on Issue {
  id number title viewerDidAuthor updatedAt
  latest: comments(first: 10, orderBy: { field: UPDATED_AT, direction: DESC }) {
    totalCount
    nodes { ${authorshipFields} }
  }
}`;

export const TouchedRow = z.object({
  id: NodeId,
  number: z.int().positive(),
  title: z.string(),
  viewerDidAuthor: z.boolean(),
  updatedAt: GitHubInstant,
  latest: z.object({ totalCount: z.int(), nodes: z.array(Authorship) }),
});
type TouchedRow = z.infer<typeof TouchedRow>;

export function touchedIssue(row: TouchedRow, appId: number): TouchedIssue {
  const { id, number, updatedAt, latest } = row;
  const othersSpokeLast = isUnanswered(latest, appId);
  return { id, number, updatedAt, othersSpokeLast, isCalledOwn: isCalledOwn(row) };
}

function isCalledOwn({ title, viewerDidAuthor }: TouchedRow): boolean {
  return viewerDidAuthor && [accessTitle, configurationTitle].includes(title);
}

/** Whether somebody else may want an answer to what they said since the app last wrote. */
function isUnanswered({ totalCount, nodes }: TouchedRow["latest"], appId: number): boolean {
  const ours = nodes.findIndex(
    ({ viewerDidAuthor, editor }) => viewerDidAuthor && !isByOther(editor, appId),
  );
  const since = ours < 0 ? nodes : nodes.slice(0, ours);
  const isAll = ours >= 0 || totalCount <= nodes.length;
  return !isAll || since.some((word) => asksForAnswer(word, appId));
}
