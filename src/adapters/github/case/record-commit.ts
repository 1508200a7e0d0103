import { z } from "zod";
import { GitOid } from "../../../domain/values/ids.ts";
import type { Instant } from "../../../domain/values/time.ts";
import type { RecordCommit } from "../../../ports/case-repository.ts";
import { Terminal, Transient } from "../../../ports/errors.ts";
import type { GitHub } from "../connection/connect-github.ts";
import { faultsAsError, type GraphqlFault, isByRule } from "../connection/graphql-fault.ts";
import { GitHubInstant } from "../connection/parse-answer.ts";

/**
 * Begins a record: its branch and its first documents in one request. The second step needs no
 * answer of the first, since the head of a new branch is the root commit, which is known. Where
 * the name is taken the first fails, and the second fails too unless that branch is still bare,
 * which is harmless: whoever commits first has the name.
 *
 * Variables: `ref`, a `CreateRefInput`, and `record`, a `CreateCommitOnBranchInput`.
 */
export const openDocument = `mutation Open($ref: CreateRefInput!, $record: CreateCommitOnBranchInput!) {
  branch: createRef(input: $ref) { clientMutationId }
  record: createCommitOnBranch(input: $record) { commit { oid committedDate } }
}
`;

/** Appends to a record. Variable: `record`, a `CreateCommitOnBranchInput`. */
export const recordDocument = `mutation Record($record: CreateCommitOnBranchInput!) {
  record: createCommitOnBranch(input: $record) { commit { oid committedDate } }
}
`;

const Recorded = z.object({
  record: z.object({ commit: z.object({ oid: GitOid, committedDate: GitHubInstant }) }),
});

/** Writes one commit to a record branch; `CaseRepository.record` says what may be relied on. */
export async function recordCommit(
  github: GitHub,
  commit: RecordCommit,
): Promise<{ readonly headOid: GitOid; readonly committedAt: Instant } | "somebody-was-first"> {
  const { repository } = await github.credentials.access("case-repository");
  const operation = commit.opens ? "Open" : "Record";
  const { owner, name } = github.repository;
  const record = commitInput(commit, `${owner}/${name}`);
  const ref = {
    repositoryId: repository.nodeId,
    name: `refs/heads/${branchOf(commit)}`,
    oid: commit.expectedHeadOid,
  };
  const { data, faults } = await github.graphql("case-repository", {
    operation,
    text: commit.opens ? openDocument : recordDocument,
    variables: commit.opens ? { ref, record } : { record },
  });
  const written = Recorded.safeParse(data);
  // The commit is what counts: its branch may have been there already, bare, from a run that died.
  if (written.success) {
    const { oid, committedDate } = written.data.record.commit;
    return { headOid: oid, committedAt: committedDate };
  }
  // Without its branch, which a rule refused, the commit only finds none.
  if (faults.some(isByRule)) throw faultsAsError(faults, operation);
  const refusals = faults.filter(({ path }) => path?.[0] === "record");
  if (refusals.some(hasMovedOn)) return "somebody-was-first";
  // A case closed meanwhile has its branch elsewhere. Later rather than at once, in case it is not that.
  if (refusals.some(({ type }) => type === "NOT_FOUND")) throw branchIsGone(operation);
  throw faults.length > 0 ? faultsAsError(faults, operation) : unknownShape(operation);
}

function branchIsGone(operation: string): Transient {
  return new Transient("the record's branch is not there", { route: operation, status: 200 });
}

function unknownShape(operation: string): Terminal {
  const message = "GitHub said neither that the record was written nor why not";
  return new Terminal(message, { route: operation });
}

function branchOf({ codeName, isSealed }: RecordCommit): string {
  return `${isSealed ? "closed" : "cases"}/${codeName}`;
}

/** A `CreateCommitOnBranchInput`. */
function commitInput(commit: RecordCommit, nameWithOwner: string) {
  const [headline = "", ...rest] = commit.message.split("\n");
  const body = rest.join("\n").trim();
  return {
    branch: { repositoryNameWithOwner: nameWithOwner, branchName: branchOf(commit) },
    expectedHeadOid: commit.expectedHeadOid,
    message: body === "" ? { headline } : { headline, body },
    fileChanges: {
      additions: commit.files.map((file) => {
        const { path } = file;
        const contents =
          "base64" in file ? file.base64 : Buffer.from(file.text, "utf8").toString("base64");
        return { path, contents };
      }),
    },
  };
}

/** The head is another one than this was decided on, which is also how a name already taken shows. */
function hasMovedOn({ type, message }: GraphqlFault): boolean {
  return type === "STALE_DATA" || message.startsWith("Expected branch to point to");
}
