import { z } from "zod";
import { NodeId } from "../../../domain/values/ids.ts";

export const issueFragment = `fragment ConfigurationIssue on Issue {
  id title body state viewerDidAuthor repository { id }
  lastEditedAt editor { ... on Bot { databaseId } }
}`;

export const ConfigurationIssueAnswer = z.object({
  id: NodeId,
  title: z.string(),
  body: z.string(),
  state: z.enum(["OPEN", "CLOSED"]),
  viewerDidAuthor: z.boolean(),
  repository: z.object({ id: NodeId }),
  lastEditedAt: z.string().nullable(),
  /** Who edited it last: nobody also where that account is gone; without an id, no bot. */
  editor: z.object({ databaseId: z.int().nullish() }).nullable(),
});

export type ConfigurationIssueAnswer = z.infer<typeof ConfigurationIssueAnswer>;
