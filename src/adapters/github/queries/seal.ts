/** Moves a record's branch, both names in one atomic step. Variable: `refs`, an `UpdateRefsInput`. */
export const sealDocument = `mutation Seal($refs: UpdateRefsInput!) {
  refs: updateRefs(input: $refs) { clientMutationId }
}
`;
