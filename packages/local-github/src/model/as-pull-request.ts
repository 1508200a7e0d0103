import type { Happening } from "./occurrence.ts";

/**
 * "GitHub's REST API considers every pull request an issue", and so does this model; but what
 * happens to a pull request is told as `pull_request` and not as `issues`.
 * https://docs.github.com/webhooks/webhook-events-and-payloads#pull_request
 */
export function asPullRequest(happening: Happening): Happening {
  if (happening.event !== "issues") return happening;
  const { pull } = happening.issue;
  if (pull === null) return happening;
  const { issue, ...rest } = happening;
  if (rest.action === "deleted" || rest.action === "transferred") {
    throw new TypeError(`pull request #${issue.number} cannot be ${rest.action}`);
  }
  return { ...rest, event: "pull_request", pull };
}
