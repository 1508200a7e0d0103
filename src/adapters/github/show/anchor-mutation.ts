import type { NodeId } from "../../../domain/values/ids.ts";
import type { AnchorStep } from "../../../ports/case-repository.ts";
import { anchorName } from "../observation/anchors.ts";
import { mutation, type Mutation } from "./mutation.ts";

/** What people read who come upon it among the checks of the root commit. */
const output = {
  title: "Where a record ends",
  summary:
    "Comity keeps here where a record ended when it was last shown, so that nobody can shorten it unseen. That this check is completed, and how, means nothing.",
};

/** What is asked of GitHub for it, and by which mutation. */
export function anchorInput(
  step: Omit<AnchorStep, "step">,
  repositoryId: NodeId,
): {
  readonly name: "createCheckRun" | "updateCheckRun";
  readonly input: Readonly<Record<string, unknown>>;
} {
  const { of, rootOid: headSha, run: checkRunId, says: externalId } = step;
  const said = { repositoryId, status: "COMPLETED", conclusion: "NEUTRAL", externalId };
  return checkRunId === undefined
    ? { name: "createCheckRun", input: { ...said, name: anchorName(of), headSha, output } }
    : { name: "updateCheckRun", input: { ...said, checkRunId } };
}

/** An anchor as a check. https://docs.github.com/rest/checks/runs says that only its app can change it. */
export function anchorMutation(step: AnchorStep, repositoryId: NodeId): Mutation {
  const { name, input } = anchorInput(step, repositoryId);
  const type = name === "createCheckRun" ? "CreateCheckRunInput" : "UpdateCheckRunInput";
  return mutation(step, name, type, input);
}
