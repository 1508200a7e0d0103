/** Appends to a record. Variable: `record`, a `CreateCommitOnBranchInput`. */
export const recordDocument = `mutation Record($record: CreateCommitOnBranchInput!) {
  record: createCommitOnBranch(input: $record) { commit { oid committedDate } }
}
`;
