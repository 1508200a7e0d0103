import type { GitOid } from "../../../domain/values/ids.ts";
import { Terminal } from "../../../ports/errors.ts";
import type { FilesPutBack } from "../../../ports/set-up-repository.ts";
import type { GitHub } from "../connection/connect-github.ts";
import { commitFiles } from "./commit-files.ts";
import { textOf } from "./file-text.ts";

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
  const text = await textOf(github, blob);
  if (text === null) {
    throw new Terminal("GitHub does not hand out a file as it was before", { route: "FileText" });
  }
  return text;
}
