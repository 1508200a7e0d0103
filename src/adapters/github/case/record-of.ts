import { z } from "zod";
import type { CodeName, GitOid } from "../../../domain/values/ids.ts";
import type { OtherRecord } from "../../../ports/case-repository.ts";
import type { GitHub } from "../connection/connect-github.ts";
import { wholeData } from "../connection/graphql-fault.ts";
import { parseAnswer } from "../connection/parse-answer.ts";
import { anchorFields, anchorName, anchorsIn, RootAnswer } from "../observation/anchors.ts";
import { RecordAnswer, recordFrom, recordFragment } from "../observation/record.ts";

/**
 * Variables: `repository`, its node id, `open` (`refs/heads/cases/<name>`), `closed` (`refs/heads/closed/<name>`);
 * `anchors.ts` says which for the anchor.
 */
const recordOfDocument = `query RecordOf(
  $repository: ID!, $open: String!, $closed: String!
  $root: GitObjectID!, $appId: Int!, $anchor0: String!
) {
  node(id: $repository) { ... on Repository {
    open: ref(qualifiedName: $open) { ...Record }
    closed: ref(qualifiedName: $closed) { ...Record }
    ${anchorFields(1)}
  } }
}
${recordFragment}`;

const Records = z.object({
  node: z.object({ open: RecordAnswer, closed: RecordAnswer, root: RootAnswer }),
});

/** Reads the record of another case; `CaseRepository.recordOf` says what may be relied on. */
export async function recordOf(
  github: GitHub,
  name: CodeName,
  rootOid: GitOid,
): Promise<OtherRecord | undefined> {
  const operation = "RecordOf";
  const { repository } = await github.credentials.access("case-repository");
  const variables = {
    repository: repository.nodeId,
    open: `refs/heads/cases/${name}`,
    closed: `refs/heads/closed/${name}`,
    root: rootOid,
    appId: github.appId,
    anchor0: anchorName(name),
  };
  const answer = await github.graphql("case-repository", {
    operation,
    text: recordOfDocument,
    variables,
  });
  const { node } = parseAnswer(Records, wholeData(answer, operation), operation);
  const isSealed = node.open === null;
  const record = recordFrom(node.open ?? node.closed, name, isSealed, github.appId);
  return record && { files: record.files, anchors: anchorsIn(node.root, [name], github.appId) };
}
