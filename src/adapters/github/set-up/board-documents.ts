/** The mutations of the board, each its own document: one that is refused stops no other. */
export const boardDocuments = {
  CreateBoard: `mutation CreateBoard($input: CreateProjectV2Input!) {
  createProjectV2(input: $input) { projectV2 { id } }
}`,
  LinkBoard: `mutation LinkBoard($input: LinkProjectV2ToRepositoryInput!) {
  linkProjectV2ToRepository(input: $input) { clientMutationId }
}`,
  DescribeBoard: `mutation DescribeBoard($input: UpdateProjectV2Input!) {
  updateProjectV2(input: $input) { clientMutationId }
}`,
  CreateField: `mutation CreateField($input: CreateProjectV2FieldInput!) {
  createProjectV2Field(input: $input) { clientMutationId }
}`,
  DeleteWorkflow: `mutation DeleteWorkflow($input: DeleteProjectV2WorkflowInput!) {
  deleteProjectV2Workflow(input: $input) { clientMutationId }
}`,
  RepairField: `mutation RepairField($input: UpdateProjectV2FieldInput!) {
  updateProjectV2Field(input: $input) { clientMutationId }
}`,
} as const;

export const writeIssueDocument = `mutation WriteIssue($input: UpdateIssueInput!) {
  updateIssue(input: $input) { clientMutationId }
}`;
