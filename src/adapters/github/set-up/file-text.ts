import { z } from "zod";
import type { GitOid } from "../../../domain/values/ids.ts";
import type { GitHub } from "../connection/connect-github.ts";
import { parseAnswer } from "../connection/parse-answer.ts";
import { askSetUp } from "./ask-set-up.ts";

export const fileTextQuery = `query FileText($owner: String!, $name: String!, $blob: GitObjectID!) {
  repository(owner: $owner, name: $name) {
    object(oid: $blob) { ... on Blob { isTruncated text } }
  }
}
`;

const Answer = z.object({
  repository: z.object({
    object: z.object({ isTruncated: z.boolean(), text: z.string().nullable() }).nullable(),
  }),
});

/** What a file held; `null` where git no longer has it, or GitHub does not hand it out as a whole text. */
export async function textOf(github: GitHub, blob: GitOid): Promise<string | null> {
  const operation = "FileText";
  const data = await askSetUp(github, operation, fileTextQuery, { ...github.repository, blob });
  const { object } = parseAnswer(Answer, data, operation).repository;
  return !object || object.isTruncated ? null : object.text;
}
