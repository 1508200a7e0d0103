import { z } from "zod";
import { GitOid } from "../../../domain/values/ids.ts";
import { Terminal } from "../../../ports/errors.ts";
import type { GitHub } from "../connection/connect-github.ts";
import { parseAnswer } from "../connection/parse-answer.ts";

const Made = z.object({ sha: GitOid });
const Found = z.object({ content: z.string(), encoding: z.literal("base64") });

/**
 * Stores bytes that no branch holds yet. GitHub keeps such a blob until it tidies up, which the next look
 * is far ahead of. https://docs.github.com/en/rest/git/blobs#create-a-blob
 */
export async function storeBlob(github: GitHub, blob: GitOid, content: string): Promise<void> {
  const { owner, name: repo } = github.repository;
  const route = "POST /repos/{owner}/{repo}/git/blobs";
  const sent = { owner, repo, content, encoding: "base64" };
  const { data } = await github.rest("case-repository").request(route, sent);
  if (parseAnswer(Made, data, route).sha !== blob)
    throw new Terminal("GitHub stored other bytes than it was sent", { route });
}

/** In base 64. https://docs.github.com/en/rest/git/blobs#get-a-blob */
export async function storedBlob(github: GitHub, blob: GitOid): Promise<string | undefined> {
  const { owner, name: repo } = github.repository;
  const route = "GET /repos/{owner}/{repo}/git/blobs/{file_sha}";
  const asked = { owner, repo, file_sha: blob };
  try {
    const { data } = await github.rest("case-repository").request(route, asked);
    return parseAnswer(Found, data, route).content.replaceAll(/\s/g, "");
  } catch (error) {
    if (error instanceof Terminal && error.edge.status === 404) return undefined;
    throw error;
  }
}
