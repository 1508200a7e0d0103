import { Buffer } from "node:buffer";
import { z } from "zod";
import { parseAnswer } from "../../../adapters/github/connection/parse-answer.ts";
import type { Check } from "../check.ts";
import { right, wrong } from "../diagnosis.ts";

export const doctorRecordDocument = `mutation DoctorRecord($ref: CreateRefInput!, $record: CreateCommitOnBranchInput!) {
  branch: createRef(input: $ref) { clientMutationId }
  record: createCommitOnBranch(input: $record) { commit { oid signature { isValid wasSignedByGitHub } } }
}
`;

export const doctorMoveDocument = `mutation DoctorMove($refs: UpdateRefsInput!) {
  refs: updateRefs(input: $refs) { clientMutationId }
}
`;

const nothing = "0".repeat(40);

const Recorded = z.object({
  record: z
    .object({
      commit: z.object({
        oid: z.string(),
        signature: z.object({ isValid: z.boolean(), wasSignedByGitHub: z.boolean() }).nullable(),
      }),
    })
    .nullable(),
});
const Repository = z.object({ node_id: z.string(), default_branch: z.string() });
const Refs = z.array(z.object({ ref: z.string() }));
const Ref = z.object({ object: z.object({ sha: z.string() }) });

/** Writes as a new record is written, branch and commit in one request, on a scratch branch. */
export const recordCheck: Check = {
  about: "Records",
  asks: "github",
  makes: "scratch objects",
  async examine({ github, scratch, repository }) {
    const here = { owner: repository.owner, repo: repository.name };
    const rest = github.rest("set-up");
    const route = "GET /repos/{owner}/{repo}";
    const found = parseAnswer(Repository, (await rest.request(route, here)).data, route);
    const ref = `heads/${found.default_branch}`;
    const head = await rest.request("GET /repos/{owner}/{repo}/git/ref/{ref}", { ...here, ref });
    const oid = parseAnswer(Ref, head.data, "GET /repos/{owner}/{repo}/git/ref/{ref}").object.sha;
    const branch = `${scratch.branch}/record`;
    const moved = `${branch}-moved`;
    scratch.made(`A branch whose name begins with ${branch}`, async () => {
      const prefix = { ...here, ref: `heads/${branch}` };
      const left = await rest.request("GET /repos/{owner}/{repo}/git/matching-refs/{ref}", prefix);
      for (const { ref: full } of Refs.parse(left.data)) {
        const one = { ...here, ref: full.replace(/^refs\//, "") };
        await rest.request("DELETE /repos/{owner}/{repo}/git/refs/{ref}", one);
      }
    });
    const { data, faults } = await github.graphql("case-repository", {
      operation: "DoctorRecord",
      text: doctorRecordDocument,
      variables: {
        ref: { repositoryId: found.node_id, name: `refs/heads/${branch}`, oid },
        record: {
          branch: { repositoryNameWithOwner: `${here.owner}/${here.repo}`, branchName: branch },
          expectedHeadOid: oid,
          message: { headline: "Try whether records can be written" },
          fileChanges: {
            additions: [
              { path: "comity-doctor.txt", contents: Buffer.from("scratch\n").toString("base64") },
            ],
          },
        },
      },
    });
    const commit = Recorded.safeParse(data).data?.record?.commit;
    if (!commit) {
      const [first] = faults;
      return [
        wrong(
          `GitHub lets no record be begun (${first?.type ?? "no reason given"})`,
          "an owner looks at the rulesets of repository and organisation, and at the App's permission Contents",
        ),
      ];
    }
    const refUpdates = [
      { name: `refs/heads/${moved}`, beforeOid: nothing, afterOid: commit.oid, force: false },
      { name: `refs/heads/${branch}`, beforeOid: commit.oid, afterOid: nothing, force: false },
    ];
    const { faults: inTheWay } = await github.graphql("case-repository", {
      operation: "DoctorMove",
      text: doctorMoveDocument,
      variables: { refs: { repositoryId: found.node_id, refUpdates } },
    });
    return [
      inTheWay.length === 0
        ? right("they can be moved, as the end of a case does")
        : wrong(
            `GitHub does not let the App move them (${inTheWay[0]?.type ?? "no reason given"})`,
            "an owner looks at the rulesets of repository and organisation: cases cannot be closed",
          ),
      commit.signature?.isValid === true && commit.signature.wasSignedByGitHub
        ? right("they can be written, and GitHub signs them")
        : wrong("GitHub does not sign them, and Comity would trust none", "report this to us"),
    ];
  },
};
