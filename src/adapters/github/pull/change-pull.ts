import { z } from "zod";
import { type CodeName, GitOid, NodeId } from "../../../domain/values/ids.ts";
import { resolutionBranch, resolutionPath } from "../../../domain/chapters/deciding/seen-pull.ts";
import { Transient } from "../../../ports/errors.ts";
import type { OpenedPull, PullStep } from "../../../ports/pull-steps.ts";
import type { GitHub } from "../connection/connect-github.ts";
import { faultsAsError, type GraphqlFault, isByRule } from "../connection/graphql-fault.ts";
import { proposalTrailer } from "../observation/pull.ts";
import { GitHubInstant } from "../connection/parse-answer.ts";
import { closePull, deleteBranch, type PullMutation } from "./pull-mutation.ts";

const operation = "Propose";

/** Takes the steps in one document; `CaseRepository.changePull` says what may be relied on. */
export async function changePull(
  github: GitHub,
  codeName: CodeName,
  steps: readonly PullStep[],
): Promise<OpenedPull | undefined> {
  const { repository } = await github.credentials.access("case-repository");
  const { owner, name } = github.repository;
  const place = { repositoryId: repository.nodeId, nameWithOwner: `${owner}/${name}`, codeName };
  const mutations = steps.flatMap((step) => mutationsFor(step, place));
  const inputs = mutations.map(({ inputType }, i) => `$s${i}: ${inputType}!`).join(", ");
  const fields = mutations.map(
    ({ name: field }, i) => `  s${i}: ${field}(input: $s${i}) { ${selectionOf(field)} }\n`,
  );
  const { data, faults } = await github.graphql("case-repository", {
    operation,
    text: `mutation ${operation}(${inputs}) {\n${fields.join("")}}\n`,
    variables: Object.fromEntries(mutations.map(({ input }, i) => [`s${i}`, input])),
    creations: mutations.filter(({ name: field }) => /^(createPull|addComment)/.test(field)).length,
  });
  if (faults.length === 0) return openedIn(data);
  // What a rule refuses GitHub calls as a race: UNPROCESSABLE, and what follows from it NOT_FOUND.
  if (faults.every(hasMovedOn) && !faults.some(isByRule))
    throw new Transient("somebody else was at the resolution's branch", {
      route: operation,
      status: 200,
    });
  throw faultsAsError(faults, operation);
}

function selectionOf(field: string): string {
  return field === "createPullRequest"
    ? "pullRequest { id number headRefOid updatedAt }"
    : "clientMutationId";
}

const Opened = z.object({
  pullRequest: z
    .object({ id: NodeId, number: z.int(), headRefOid: GitOid, updatedAt: GitHubInstant })
    .transform(({ headRefOid: head, updatedAt: at, ...pull }) => ({ ...pull, head, at })),
});

/** The pull request among the answers, where one was opened. */
function openedIn(data: unknown): OpenedPull | undefined {
  const answers = z.record(z.string(), z.unknown()).catch({}).parse(data);
  return Object.values(answers)
    .map((answer) => Opened.safeParse(answer).data?.pullRequest)
    .find((pull) => pull !== undefined);
}

/** Another run was first: what there is then is looked at anew. */
function hasMovedOn({ type, message }: GraphqlFault): boolean {
  return (
    ["STALE_DATA", "NOT_FOUND", "UNPROCESSABLE"].includes(type ?? "") ||
    /already exists|Expected branch/.test(message)
  );
}

interface Place {
  readonly repositoryId: string;
  readonly nameWithOwner: string;
  readonly codeName: CodeName;
}

function mutationsFor(step: PullStep, place: Place): readonly PullMutation[] {
  const { repositoryId, nameWithOwner, codeName } = place;
  const branch = resolutionBranch(codeName);
  switch (step.step) {
    case "create-branch": {
      const input = { repositoryId, name: `refs/heads/${branch}`, oid: step.at };
      return [{ name: "createRef", inputType: "CreateRefInput", input }];
    }
    case "delete-branch":
      return deleteBranch(step);
    case "write-text":
      return [
        {
          name: "createCommitOnBranch",
          inputType: "CreateCommitOnBranchInput",
          input: {
            branch: { repositoryNameWithOwner: nameWithOwner, branchName: branch },
            expectedHeadOid: step.onto,
            message: { headline: codeName, body: `${proposalTrailer}: ${step.cause}` },
            fileChanges: {
              additions: [
                {
                  path: resolutionPath(codeName),
                  contents: Buffer.from(step.text, "utf8").toString("base64"),
                },
              ],
            },
          },
        },
      ];
    case "open-pull": {
      const { base: baseRefName, body } = step;
      const input = { repositoryId, baseRefName, headRefName: branch, title: codeName, body };
      return [{ name: "createPullRequest", inputType: "CreatePullRequestInput", input }];
    }
    case "reopen-pull": {
      const input = { pullRequestId: step.pull };
      return [{ name: "reopenPullRequest", inputType: "ReopenPullRequestInput", input }];
    }
    case "close-pull":
      return closePull(step);
  }
}
