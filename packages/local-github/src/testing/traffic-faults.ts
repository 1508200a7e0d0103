import { contractFaults } from "../contract/contract-faults.ts";
import type { RunningGitHub } from "../start-local-github.ts";

/** What of all that was asked of a local GitHub and answered is not as GitHub describes it. */
export function trafficFaults({ github }: Pick<RunningGitHub, "github">): readonly string[] {
  return contractFaults(github.log.list({ bodies: true }));
}
