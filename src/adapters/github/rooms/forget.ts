import { z } from "zod";
import { type CodeName, GitOid, type NodeId } from "../../../domain/values/ids.ts";
import { Terminal } from "../../../ports/errors.ts";
import type { ForgetStep } from "../../../ports/rooms.ts";
import type { GitHub } from "../connection/connect-github.ts";
import { emptyPulls } from "../pull/empty-pulls.ts";
import { commitWhereSeen } from "../set-up/commit-files.ts";
import { resolutionPath } from "../../../domain/chapters/deciding/seen-pull.ts";
import {
  faultsAsError,
  mayPass,
  type GraphqlFault,
  wholeData,
} from "../connection/graphql-fault.ts";
import { parseAnswer } from "../connection/parse-answer.ts";

export const deleteIssueDocument = `mutation DeleteIssue($input: DeleteIssueInput!) {
  deleteIssue(input: $input) { clientMutationId }
}
`;

export const deleteCardDocument = `mutation DeleteCard($input: DeleteProjectV2ItemInput!) {
  deleteProjectV2Item(input: $input) { deletedItemId }
}
`;

/** Variable: `refs`, an `UpdateRefsInput`. */
export const deleteRecordDocument = `mutation DeleteRecord($refs: UpdateRefsInput!) {
  refs: updateRefs(input: $refs) { clientMutationId }
}
`;

export const deleteOldCommentDocument = `mutation DeleteOldComment($input: DeleteIssueCommentInput!) {
  deleteIssueComment(input: $input) { clientMutationId }
}
`;

export const emptyIssueDocument = `mutation EmptyIssue($text: UpdateIssueInput!, $close: CloseIssueInput!, $lock: LockLockableInput!) {
  text: updateIssue(input: $text) { issue { id } }
  close: closeIssue(input: $close) { issue { id } }
  lock: lockLockable(input: $lock) { lockedRecord { locked } }
}
`;

/** An issue that is gone already is deleted; one that GitHub keeps is `refused`. */
export async function deleteIssue(github: GitHub, issueId: NodeId): Promise<"deleted" | "refused"> {
  const operation = "DeleteIssue";
  const variables = { input: { issueId } };
  const { faults } = await github.graphql("set-up", {
    operation,
    text: deleteIssueDocument,
    variables,
  });
  const left = faults.filter((fault) => !isGone(fault));
  if (left.some(mayPass)) throw faultsAsError(left, operation);
  return left.length === 0 ? "deleted" : "refused";
}

export async function forget(github: GitHub, step: ForgetStep): Promise<void> {
  switch (step.step) {
    case "delete-card": {
      const input = { projectId: step.project, itemId: step.card };
      return ask(github, "DeleteCard", deleteCardDocument, { input });
    }
    case "empty-issue": {
      for (const id of step.comments) {
        // One by one: which are left is seen when one fails.
        // oxlint-disable-next-line no-await-in-loop
        await ask(github, "DeleteOldComment", deleteOldCommentDocument, { input: { id } });
      }
      const { issue: id, title } = step;
      const text = { id, title, body: "", labelIds: [], assigneeIds: [] };
      const close = { issueId: id, stateReason: "NOT_PLANNED" };
      return ask(github, "EmptyIssue", emptyIssueDocument, {
        text,
        close,
        lock: { lockableId: id },
      });
    }
    case "delete-record":
      return deleteRecord(github, step);
    case "empty-pulls":
      return emptyPulls(github, step.codeName);
    case "delete-resolution":
      return deleteResolution(github, step.codeName);
    case "delete-remains":
      await deleteBranch(github, step.codeName);
  }
}

/** Variables: `repository` and `path`. */
export const mergedResolutionDocument = `query MergedResolution($repository: ID!, $path: String!) {
  node(id: $repository) { ... on Repository {
    defaultBranchRef { name target { oid ... on Commit { file(path: $path) { path } } } }
  } }
}
`;

const Merged = z.object({
  node: z.object({
    defaultBranchRef: z
      .object({
        name: z.string(),
        target: z.object({ oid: GitOid, file: z.object({ path: z.string() }).nullable() }),
      })
      .nullable(),
  }),
});

/** Where the branch moves on meanwhile the next look does it. */
async function deleteResolution(github: GitHub, codeName: CodeName): Promise<void> {
  const { repository } = await github.credentials.access("case-repository");
  const operation = "MergedResolution";
  const path = resolutionPath(codeName);
  const variables = { repository: repository.nodeId, path };
  const asked = { operation, text: mergedResolutionDocument, variables };
  const data = wholeData(await github.graphql("case-repository", asked), operation);
  const branch = parseAnswer(Merged, data, operation).node.defaultBranchRef;
  if (!branch?.target.file) return;
  await commitWhereSeen(github, "case-repository", {
    branch: branch.name,
    expectedHeadOid: branch.target.oid,
    headline: `Take the resolution of ${codeName} away`,
    files: [],
    removed: [path],
  });
}

/** A record that is gone, or that somebody wrote to since, is left to the next look. */
async function deleteRecord(
  github: GitHub,
  { codeName, isSealed, headOid: beforeOid }: Extract<ForgetStep, { step: "delete-record" }>,
): Promise<void> {
  const { repository } = await github.credentials.access("case-repository");
  const name = `refs/heads/${isSealed ? "closed" : "cases"}/${codeName}`;
  const refUpdates = [{ name, beforeOid, afterOid: "0".repeat(40), force: false }];
  const operation = "DeleteRecord";
  const { faults } = await github.graphql("case-repository", {
    operation,
    text: deleteRecordDocument,
    variables: { refs: { repositoryId: repository.nodeId, refUpdates } },
  });
  const left = faults.filter((fault) => !isGone(fault) && fault.type !== "STALE_DATA");
  if (left.length > 0) throw faultsAsError(left, operation);
}

async function deleteBranch(github: GitHub, codeName: CodeName): Promise<void> {
  const { owner, name: repo } = github.repository;
  for (const folder of ["cases", "closed"]) {
    const ref = `heads/${folder}/${codeName}`;
    const route = "DELETE /repos/{owner}/{repo}/git/refs/{ref}";
    try {
      // oxlint-disable-next-line no-await-in-loop
      await github.rest("case-repository").request(route, { owner, repo, ref });
    } catch (error) {
      const isGoneAlready =
        error instanceof Terminal && [404, 422].includes(error.edge.status ?? 0);
      if (!isGoneAlready) throw error;
    }
  }
}

async function ask(
  github: GitHub,
  operation: string,
  text: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { faults } = await github.graphql("case-repository", { operation, text, variables });
  const left = faults.filter((fault) => !isGone(fault));
  if (left.length > 0) throw faultsAsError(left, operation);
}

function isGone({ type }: GraphqlFault): boolean {
  return type === "NOT_FOUND";
}
