import { z } from "zod";
import type { GitOid } from "../../../domain/values/ids.ts";
import { Terminal } from "../../../ports/errors.ts";
import type { FilesPutBack } from "../../../ports/set-up-repository.ts";
import type { GitHub } from "../connection/connect-github.ts";
import { parseAnswer } from "../connection/parse-answer.ts";
import { askSetUp } from "./ask-set-up.ts";
import { commitFiles } from "./commit-files.ts";

export const oldFileQuery = `query OldFile($owner: String!, $name: String!, $blob: GitObjectID!) {
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

/** Puts files back as they were, in one commit. Throws `Terminal` where git no longer has one. */
export async function putFilesBack(github: GitHub, step: FilesPutBack): Promise<void> {
  const { branch, expectedHeadOid, files, blobs, removed } = step;
  const old = await Promise.all(
    blobs.map(async ({ path, blob }) => ({ path, text: await oldFile(github, blob) })),
  );
  const headline = "Put back what nobody agreed to change";
  const commit = { branch, expectedHeadOid, headline, files: [...files, ...old], removed };
  await commitFiles(github, commit);
}

async function oldFile(github: GitHub, blob: GitOid): Promise<string> {
  const operation = "OldFile";
  const data = await askSetUp(github, operation, oldFileQuery, { ...github.repository, blob });
  const { object } = parseAnswer(Answer, data, operation).repository;
  if (!object || object.isTruncated || object.text === null) {
    throw new Terminal("GitHub does not hand out a file as it was before", { route: operation });
  }
  return object.text;
}
