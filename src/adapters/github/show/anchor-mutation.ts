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

/** An anchor as a check. https://docs.github.com/rest/checks/runs says that only its app can change it. */
export function anchorMutation(step: AnchorStep, repositoryId: NodeId): Mutation {
  const { codeName, rootOid: headSha, run: checkRunId, says: externalId } = step;
  const said = { repositoryId, status: "COMPLETED", conclusion: "NEUTRAL", externalId };
  return checkRunId === undefined
    ? mutation(step, "createCheckRun", "CreateCheckRunInput", {
        ...said,
        name: anchorName(codeName),
        headSha,
        output,
      })
    : mutation(step, "updateCheckRun", "UpdateCheckRunInput", { ...said, checkRunId });
}
