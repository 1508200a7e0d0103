import type { CodeName, GitOid } from "../../../domain/values/ids.ts";
import type { GitHub } from "../connection/connect-github.ts";
import { faultsAsError } from "../connection/graphql-fault.ts";

/** Moves a record's branch, both names in one atomic step. Variable: `refs`, an `UpdateRefsInput`. */
const sealDocument = `mutation Seal($refs: UpdateRefsInput!) {
  refs: updateRefs(input: $refs) { clientMutationId }
}
`;

const operation = "Seal";
const nothing = "0".repeat(40);

/** Moves a record between `cases/` and `closed/`; `CaseRepository.seal` says what may be relied on. */
export async function sealRecord(
  github: GitHub,
  codeName: CodeName,
  headOid: GitOid,
  isSealed: boolean,
): Promise<void> {
  const { repository } = await github.credentials.access("case-repository");
  const open = `refs/heads/cases/${codeName}`;
  const closed = `refs/heads/closed/${codeName}`;
  const [from, to] = isSealed ? [open, closed] : [closed, open];
  const refUpdates = [
    { name: to, beforeOid: nothing, afterOid: headOid, force: false },
    { name: from, beforeOid: headOid, afterOid: nothing, force: false },
  ];
  const variables = { refs: { repositoryId: repository.nodeId, refUpdates } };
  const { faults } = await github.graphql("case-repository", {
    operation,
    text: sealDocument,
    variables,
  });
  if (faults.length > 0) throw faultsAsError(faults, operation);
}
