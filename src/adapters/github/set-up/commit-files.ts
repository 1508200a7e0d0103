import { Buffer } from "node:buffer";
import { z } from "zod";
import { GitOid } from "../../../domain/values/ids.ts";
import { Terminal } from "../../../ports/errors.ts";
import type { RecordFile } from "../../../ports/record-codec.ts";
import type { GitHub } from "../connection/connect-github.ts";
import { faultsAsError, type GraphqlFault } from "../connection/graphql-fault.ts";

interface Commit {
  readonly branch: string;
  readonly expectedHeadOid: GitOid;
  readonly headline: string;
  readonly files: readonly RecordFile[];
  readonly removed?: readonly string[];
  /** Begin the branch there first; the repository's node id. */
  readonly beginIn?: string;
}

export const commitText = `mutation CommitFiles($commit: CreateCommitOnBranchInput!) {
  commit: createCommitOnBranch(input: $commit) { commit { oid } }
}`;

export const beginText = `mutation BeginBranch($ref: CreateRefInput!, $commit: CreateCommitOnBranchInput!) {
  branch: createRef(input: $ref) { ref { id } }
  commit: createCommitOnBranch(input: $commit) { commit { oid } }
}`;

/**
 * Commits files on a branch that still stands where it was seen. Where it has moved on, nothing
 * happens: whoever asked looks again. Throws `Transient` and `Terminal`.
 */
export async function commitFiles(github: GitHub, wanted: Commit): Promise<void> {
  await commitWhereSeen(github, "set-up", wanted);
}

const Committed = z.object({ commit: z.object({ commit: z.object({ oid: GitOid }) }) });

/** The same, and answers the commit that it made. */
export async function commitWhereSeen(
  github: GitHub,
  purpose: Parameters<GitHub["graphql"]>[0],
  wanted: Commit,
): Promise<GitOid | "moved-on"> {
  const { owner, name } = github.repository;
  const { branch: branchName, expectedHeadOid, headline, files, removed = [], beginIn } = wanted;
  const commit = {
    branch: { repositoryNameWithOwner: `${owner}/${name}`, branchName },
    expectedHeadOid,
    message: { headline },
    fileChanges: {
      additions: files.map(({ path, text }) => ({
        path,
        contents: Buffer.from(text).toString("base64"),
      })),
      ...(removed.length > 0 && { deletions: removed.map((path) => ({ path })) }),
    },
  };
  const ref = { repositoryId: beginIn, name: `refs/heads/${branchName}`, oid: expectedHeadOid };
  const request =
    beginIn === undefined
      ? { operation: "CommitFiles", text: commitText, variables: { commit } }
      : { operation: "BeginBranch", text: beginText, variables: { ref, commit } };
  const { data, faults } = await github.graphql(purpose, request);
  const committed = Committed.safeParse(data);
  if (committed.success) return committed.data.commit.commit.oid;
  // A branch that is there already is no fault of its own: then the commit decides.
  const ofCommit = faults.filter(({ path }) => path?.[0] === "commit");
  const ofBranch = faults.filter(({ path }) => path?.[0] === "branch");
  const others = faults.filter((fault) => !ofCommit.includes(fault) && !ofBranch.includes(fault));
  if (ofCommit.some(isStale) && others.length === 0) return "moved-on";
  if (others.length + ofCommit.length > 0) throw faultsAsError(faults, request.operation);
  throw new Terminal("GitHub said neither that the files were written nor why not", {
    route: request.operation,
  });
}

function isStale({ type }: GraphqlFault): boolean {
  return type === "STALE_DATA";
}
