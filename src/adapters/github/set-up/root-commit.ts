import { z } from "zod";
import { GitOid } from "../../../domain/values/ids.ts";
import { Terminal } from "../../../ports/errors.ts";
import type { GitHub } from "../connection/connect-github.ts";
import { parseAnswer } from "../connection/parse-answer.ts";

/** Git's name for a tree without entries, the same everywhere. */
const emptyTree = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";

const Made = z.object({ sha: GitOid });

/** Makes the commit without parents that every record starts from, and tags it. */
export async function createRoot(github: GitHub): Promise<void> {
  const oid = await commitOn(github, emptyTree).catch(async (error: unknown) => {
    const refused = error instanceof Terminal && [404, 409, 422].includes(error.edge.status ?? 0);
    if (!refused) throw error;
    // No page of GitHub's documentation promises that it takes a tree nobody wrote.
    return commitOn(github, await almostEmptyTree(github));
  });
  await tagRoot(github, oid);
}

/** Where the tag is there already, nothing happens. */
export async function tagRoot(github: GitHub, sha: GitOid): Promise<void> {
  const { owner, name: repo } = github.repository;
  const ref = "refs/tags/comity-root";
  try {
    const route = "POST /repos/{owner}/{repo}/git/refs";
    await github.rest("set-up").request(route, { owner, repo, ref, sha });
  } catch (error) {
    if (!(error instanceof Terminal && error.edge.status === 422)) throw error;
  }
}

async function commitOn(github: GitHub, tree: string): Promise<GitOid> {
  const { owner, name: repo } = github.repository;
  const route = "POST /repos/{owner}/{repo}/git/commits";
  const message = "Every record starts here";
  const { data } = await github
    .rest("set-up")
    .request(route, { owner, repo, message, tree, parents: [] });
  return parseAnswer(Made, data, route).sha;
}

async function almostEmptyTree(github: GitHub): Promise<GitOid> {
  const { owner, name: repo } = github.repository;
  const route = "POST /repos/{owner}/{repo}/git/trees";
  const entry = {
    path: ".gitattributes",
    mode: "100644",
    type: "blob",
    content: "* -text\n",
  } as const;
  const { data } = await github.rest("set-up").request(route, { owner, repo, tree: [entry] });
  return parseAnswer(Made, data, route).sha;
}
