import type { Instant } from "../values/time.ts";
import type { AdoptedConfig } from "../values/adopted-config.ts";
import { agreedAfterMerge, type AgreedChange } from "./agreed-when-merged.ts";
import { agreementBy, type ConfigAgreement, type ConfigProposal } from "./config-agreement.ts";

/**
 * Whether two members of the committee, or as many as there are beside whoever opened it, approve
 * what a pull request changes of the case repository: nobody alone puts words before reporters, or
 * has something run.
 */
export function fileAgreement(proposal: ConfigProposal, inForce: AdoptedConfig): ConfigAgreement {
  return agreementBy("two-members", proposal, inForce);
}

/** When that came about, from the merge on; `undefined` while it has not. */
export function fileAgreedWhenMerged(
  proposal: ConfigProposal,
  mergedAt: Instant,
  inForce: AdoptedConfig,
): AgreedChange | undefined {
  return agreedAfterMerge(proposal, mergedAt, (then) => fileAgreement(then, inForce));
}
