import type { RegisterAdopted } from "../committee/register-adopted.ts";
import type { GitOid } from "../values/ids.ts";
import type { Instant } from "../values/time.ts";
import type { BranchSeen } from "./commit-seen.ts";
import { descendsFrom } from "./line-of-commits.ts";

/** Where the branch `register` stood when it was last found in order. */
export interface RegisterSeenBefore {
  readonly headOid: GitOid;
  /** When two members last agreed to go on from it, if they ever did. */
  readonly adoptedAt: Instant | undefined;
}

/** Whether the branch holds what it held before. An adoption not known then may have led anywhere. */
export function followsFrom(
  branch: BranchSeen,
  adoptions: readonly RegisterAdopted[],
  before: RegisterSeenBefore,
): boolean {
  const adoptedAt = adoptions.at(-1)?.at;
  const isAdoptedSince = adoptedAt !== undefined && adoptedAt > (before.adoptedAt ?? "");
  return isAdoptedSince || descendsFrom(branch, before.headOid);
}
