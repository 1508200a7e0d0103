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
