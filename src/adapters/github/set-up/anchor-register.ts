import { z } from "zod";
import type { GitOid } from "../../../domain/values/ids.ts";
import type { AnchorStep } from "../../../ports/case-repository.ts";
import { Terminal, Transient } from "../../../ports/errors.ts";
import type { ObservedRun } from "../../../ports/observation.ts";
import type { RegisterPutBack } from "../../../ports/set-up-repository.ts";
import type { GitHub } from "../connection/connect-github.ts";
import { parseAnswer } from "../connection/parse-answer.ts";
import {
  RegisterAnchorAnswer,
  registerAnchorFragment,
  registerAnchorsIn,
} from "../observation/anchors.ts";
import { anchorInput } from "../show/anchor-mutation.ts";
import { askSetUp } from "./ask-set-up.ts";

/** Variables: `owner`, `name`, `root`, `appId`. */
export const anchorsAtQuery = `query AnchorsAt($owner: String!, $name: String!, $root: GitObjectID!, $appId: Int!) {
  repository(owner: $owner, name: $name) { root: object(oid: $root) { ...RegisterAnchor } }
}
${registerAnchorFragment}
`;

/** Variable: `input`. */
export const anchorDocuments = {
  AnchorRegister: `mutation AnchorRegister($input: CreateCheckRunInput!) {
  createCheckRun(input: $input) { clientMutationId }
}`,
  AnchorRegisterAgain: `mutation AnchorRegisterAgain($input: UpdateCheckRunInput!) {
  updateCheckRun(input: $input) { clientMutationId }
}`,
} as const;

/** Variable: `refs`, an `UpdateRefsInput`. */
export const putRegisterBackDocument = `mutation PutRegisterBack($refs: UpdateRefsInput!) {
  refs: updateRefs(input: $refs) { clientMutationId }
}`;

const AnchorsAtAnswer = z.object({ repository: z.object({ root: RegisterAnchorAnswer }) });

/** None where there is no such commit any more. */
export async function anchorsAt(
  github: GitHub,
  root: GitOid,
  appId: number,
): Promise<readonly ObservedRun[]> {
  const operation = "AnchorsAt";
  const variables = { ...github.repository, root, appId };
  const data = await askSetUp(github, operation, anchorsAtQuery, variables, ["repository.root"]);
  return registerAnchorsIn(parseAnswer(AnchorsAtAnswer, data, operation).repository.root, appId);
}

export async function anchorRegister(github: GitHub, step: AnchorStep): Promise<void> {
  const { repository } = await github.credentials.access("set-up");
  const { name, input } = anchorInput(step, repository.nodeId);
  const operation = name === "createCheckRun" ? "AnchorRegister" : "AnchorRegisterAgain";
  await askSetUp(github, operation, anchorDocuments[operation], { input });
}

const nothing = "0".repeat(40);

/** Compare-and-swap: where the branch stands elsewhere by now it is left alone. */
export async function putRegisterBack(github: GitHub, there: RegisterPutBack): Promise<void> {
  const { headOid, rootOid, found } = there;
  if (found.root !== undefined && found.root !== rootOid) await moveRootTag(github, rootOid);
  if (found.head === headOid) return;
  const operation = "PutRegisterBack";
  const { repository } = await github.credentials.access("set-up");
  const update = {
    name: "refs/heads/register",
    beforeOid: found.head ?? nothing,
    afterOid: headOid,
    force: true,
  };
  const text = putRegisterBackDocument;
  const variables = { refs: { repositoryId: repository.nodeId, refUpdates: [update] } };
  const { faults } = await github.graphql("set-up", { operation, text, variables });
  if (faults.length === 0) return;
  const edge = { route: operation, status: 200 };
  if (faults.some(({ type }) => type === "FORBIDDEN"))
    throw new Terminal("the register may not be put back", edge);
  throw new Transient("the register could not be put back", edge);
}

/** https://docs.github.com/rest/git/refs#update-a-reference */
async function moveRootTag(github: GitHub, sha: GitOid): Promise<void> {
  const { owner, name: repo } = github.repository;
  const route = "PATCH /repos/{owner}/{repo}/git/refs/{ref}";
  const asked = { owner, repo, ref: "tags/comity-root", sha, force: true };
  await github.rest("set-up").request(route, asked);
}
