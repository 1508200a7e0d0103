import { Buffer } from "node:buffer";
import { z } from "zod";
import { parseAnswer } from "../../../adapters/github/connection/parse-answer.ts";
import {
  commitSeen,
  ProvenanceAnswer,
  provenanceFragment,
} from "../../../adapters/github/observation/provenance.ts";
import { GitOid, NodeId } from "../../../domain/values/ids.ts";
import type { Check } from "../check.ts";
import { right, wrong, type Diagnosis } from "../diagnosis.ts";
import type { Patient } from "../patient.ts";
import { tryReview } from "../review-by-owner.ts";
import { faultsSaid } from "../said-by-github.ts";
import type { ScratchRoom } from "../scratch-room.ts";

export const doctorPullDocument = `mutation DoctorPull($base: CreateRefInput!, $branch: CreateRefInput!, $text: CreateCommitOnBranchInput!, $pull: CreatePullRequestInput!) {
  base: createRef(input: $base) { clientMutationId }
  branch: createRef(input: $branch) { clientMutationId }
  text: createCommitOnBranch(input: $text) { commit { oid } }
  pull: createPullRequest(input: $pull) { pullRequest { id number } }
}
`;

export const doctorMergeDocument = `mutation DoctorMerge($check: CreateCheckRunInput!, $merge: MergePullRequestInput!) {
  check: createCheckRun(input: $check) { clientMutationId }
  merge: mergePullRequest(input: $merge) { pullRequest { mergeCommit { oid } } }
}
`;

export const doctorMergedDocument = `query DoctorMerged($repository: ID!, $oid: GitObjectID!) {
  viewer { databaseId }
  node(id: $repository) { ... on Repository { object(oid: $oid) { ...Provenance } } }
}
${provenanceFragment}
`;

const Opened = z.object({
  text: z.object({ commit: z.object({ oid: GitOid }) }),
  pull: z.object({ pullRequest: z.object({ id: NodeId, number: z.int() }) }),
});
const Merged = z.object({
  merge: z.object({ pullRequest: z.object({ mergeCommit: z.object({ oid: GitOid }) }) }),
});
const Seen = z.object({
  viewer: z.object({ databaseId: z.int() }),
  node: z.object({ object: ProvenanceAnswer }),
});

/**
 * Opens, has reviewed and merges a pull request as a resolution's, on branches of a scratch repository:
 * in the committee's own one it would stay for good.
 */
export const pullCheck: Check = {
  about: "Pull requests",
  asks: "github",
  makes: "scratch objects",
  async examine(patient) {
    const room = await patient.room();
    // Why there is none says the check of rooms.
    if ("verdict" in room) return [];
    const opened = await open(patient, room);
    if ("verdict" in opened) return [opened];
    const { text, pull } = opened;
    return [
      right("they can be opened, in one request with branch and text"),
      ...(await tryReview(patient, room, pull.pullRequest)),
      ...(await merge(patient, room, { pull: pull.pullRequest.id, head: text.commit.oid })),
    ];
  },
};

const branchesOf = ({ scratch }: Patient) => ({
  base: `${scratch.branch}/base`,
  change: `${scratch.branch}/change`,
});

async function open(
  patient: Patient,
  { github, id: repositoryId, head }: ScratchRoom,
): Promise<z.infer<typeof Opened> | Diagnosis> {
  const { owner, name } = github.repository;
  const { base, change } = branchesOf(patient);
  const contents = Buffer.from("scratch\n").toString("base64");
  const { data, faults } = await github.graphql("case-repository", {
    operation: "DoctorPull",
    text: doctorPullDocument,
    creations: 1,
    variables: {
      base: { repositoryId, name: `refs/heads/${base}`, oid: head },
      branch: { repositoryId, name: `refs/heads/${change}`, oid: head },
      text: {
        branch: { repositoryNameWithOwner: `${owner}/${name}`, branchName: change },
        expectedHeadOid: head,
        message: { headline: "Try whether a text can be proposed" },
        fileChanges: { additions: [{ path: "comity-doctor.txt", contents }] },
      },
      pull: {
        repositoryId,
        baseRefName: base,
        headRefName: change,
        title: "A scratch pull request",
        body: "Of comity doctor; it goes with this repository.",
      },
    },
  });
  if (faults.length === 0) return parseAnswer(Opened, data, "DoctorPull");
  return wrong(
    `the App can open none (${faultsSaid(faults)})`,
    "an owner looks at the organisation's rulesets, and at the App's permission Pull requests",
  );
}

/** By squashing, so that what is there then looks as if the App had committed it. */
async function merge(
  patient: Patient,
  { github, id: repositoryId }: ScratchRoom,
  { pull, head }: { readonly pull: NodeId; readonly head: GitOid },
): Promise<readonly Diagnosis[]> {
  const { data, faults } = await github.graphql("case-repository", {
    operation: "DoctorMerge",
    text: doctorMergeDocument,
    variables: {
      check: {
        repositoryId,
        headSha: head,
        name: "comity-doctor",
        status: "COMPLETED",
        conclusion: "SUCCESS",
      },
      merge: { pullRequestId: pull, expectedHeadOid: head, mergeMethod: "SQUASH" },
    },
  });
  if (faults.length > 0) {
    return [
      wrong(
        `the App can merge none (${faultsSaid(faults)})`,
        "an owner leaves the committee's repositories out of the organisation's rulesets, or lets the App through",
      ),
    ];
  }
  const { oid } = parseAnswer(Merged, data, "DoctorMerge").merge.pullRequest.mergeCommit;
  const asked = await github.graphql("case-repository", {
    operation: "DoctorMerged",
    text: doctorMergedDocument,
    variables: { repository: repositoryId, oid },
  });
  const { viewer, node } = parseAnswer(Seen, asked.data, "DoctorMerged");
  const { mergedInto } = commitSeen(node.object, viewer.databaseId);
  return [
    right("they can be merged, in one request with their check"),
    mergedInto.includes(branchesOf(patient).base)
      ? right("GitHub tells a merged commit from one that the App wrote")
      : wrong(
          "GitHub does not say that a commit came by a merged pull request",
          "report this to us; what a record holds is told from what others write by its own signatures all the same",
        ),
  ];
}
