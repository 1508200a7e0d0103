import { z } from "zod";
import type { CodeName } from "../../../domain/values/ids.ts";
import type { RecordFile } from "../../../ports/record-codec.ts";
import type { GitHub } from "../connection/connect-github.ts";
import { wholeData } from "../connection/graphql-fault.ts";
import { parseAnswer } from "../connection/parse-answer.ts";
import { RecordAnswer, recordFrom, recordFragment } from "../observation/record.ts";

/** Variables: `repository`, its node id, `open` (`refs/heads/cases/<name>`), `closed` (`refs/heads/closed/<name>`). */
const recordOfDocument = `query RecordOf($repository: ID!, $open: String!, $closed: String!) {
  node(id: $repository) { ... on Repository {
    open: ref(qualifiedName: $open) { ...Record }
    closed: ref(qualifiedName: $closed) { ...Record }
  } }
}
${recordFragment}`;

const Records = z.object({ node: z.object({ open: RecordAnswer, closed: RecordAnswer }) });

/** Reads the record of another case; `CaseRepository.recordOf` says what may be relied on. */
export async function recordOf(
  github: GitHub,
  name: CodeName,
): Promise<readonly RecordFile[] | undefined> {
  const operation = "RecordOf";
  const { repository } = await github.credentials.access("case-repository");
  const variables = {
    repository: repository.nodeId,
    open: `refs/heads/cases/${name}`,
    closed: `refs/heads/closed/${name}`,
  };
  const answer = await github.graphql("case-repository", {
    operation,
    text: recordOfDocument,
    variables,
  });
  const { node } = parseAnswer(Records, wholeData(answer, operation), operation);
  const isSealed = node.open === null;
  return recordFrom(node.open ?? node.closed, name, isSealed, github.appId)?.files;
}
