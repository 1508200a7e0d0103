import { z } from "zod";
import type { GitOid } from "../../../domain/values/ids.ts";
import type { PutBack } from "../../../ports/case-repository.ts";
import { Transient } from "../../../ports/errors.ts";
import type { GitHub } from "../connection/connect-github.ts";
import { faultsAsError, isByRule, wholeData } from "../connection/graphql-fault.ts";
import { parseAnswer } from "../connection/parse-answer.ts";

/** Variables: `repository`, its node id, and `oid`. */
const holdsDocument = `query HoldsCommit($repository: ID!, $oid: GitObjectID!) {
  node(id: $repository) { ... on Repository { object(oid: $oid) { oid } } }
}
`;

/** Variable: `refs`, an `UpdateRefsInput`. */
const putBackDocument = `mutation PutBack($refs: UpdateRefsInput!) {
  refs: updateRefs(input: $refs) { clientMutationId }
}
`;

const Holds = z.object({ node: z.object({ object: z.object({ oid: z.string() }).nullable() }) });

const nothing = "0".repeat(40);

/** Whether GitHub still has a commit; what is on no branch it may forget. */
export async function holdsCommit(github: GitHub, oid: GitOid): Promise<boolean> {
  const operation = "HoldsCommit";
  const { repository } = await github.credentials.access("case-repository");
  const variables = { repository: repository.nodeId, oid };
  const answer = await github.graphql("case-repository", {
    operation,
    text: holdsDocument,
    variables,
  });
  const { node } = parseAnswer(Holds, wholeData(answer, operation), operation);
  return node.object !== null;
}

/** Puts a record's branch back; `CaseRepository.putBack` says what may be relied on. */
export async function putBackRecord(github: GitHub, there: PutBack): Promise<void> {
  const operation = "PutBack";
  const { repository } = await github.credentials.access("case-repository");
  const variables = { refs: { repositoryId: repository.nodeId, refUpdates: updatesFor(there) } };
  const { faults } = await github.graphql("case-repository", {
    operation,
    text: putBackDocument,
    variables,
  });
  const edge = { route: operation, status: 200 };
  if (faults.some(isByRule)) throw faultsAsError(faults, operation);
  if (faults.length > 0) throw new Transient("a record could not be put back", edge);
}

/** Where it lies among closed cases alone it stays there; a case that is open again moves itself. */
function updatesFor({ codeName, headOid, found }: PutBack): readonly object[] {
  const open = found.find(({ sealed }) => !sealed);
  const closed = found.find(({ sealed }) => sealed);
  const isClosed = closed !== undefined && open === undefined;
  const update = (folder: string, before: GitOid | undefined, afterOid: string) => {
    const name = `refs/heads/${folder}/${codeName}`;
    return { name, beforeOid: before ?? nothing, afterOid, force: true };
  };
  return [
    isClosed ? update("closed", closed.headOid, headOid) : update("cases", open?.headOid, headOid),
    ...(open && closed ? [update("closed", closed.headOid, nothing)] : []),
  ].filter(({ beforeOid, afterOid }) => beforeOid !== afterOid);
}
