import type { CaseState } from "../../domain/case/case-state.ts";
import { awaitsApprovals } from "../../domain/chapters/deciding/deliberation.ts";
import { staysAgreed, wasAgreed } from "../../domain/chapters/deciding/judge-pull.ts";
import { belongsInRoom } from "../../domain/chapters/keeping-apart/room.ts";
import type { AdoptedConfig } from "../../domain/values/adopted-config.ts";
import { earliest, type Instant } from "../../domain/values/time.ts";
import type { ObservedResolution } from "../../ports/observation.ts";
import type { CasePorts } from "../ports/case-ports.ts";

type MergingPorts = Pick<CasePorts, "readYaml" | "sha256" | "moving"> & {
  readonly clock: Pick<CasePorts["clock"], "now">;
};

/** A merge that this look is to ask for, and what waits for it. */
export interface MergeToCome {
  /** Whether what came at an instant, in a case that stood so, came after everybody had agreed. */
  readonly isMergedBefore: (instant: Instant, asItWas: CaseState) => boolean;
  /** For a case in which all else is decided: since when words may wait to be heard. */
  readonly waitingSince: (state: CaseState) => Instant | undefined;
}

/**
 * Consensus is recorded when its merge is seen, at the instant at which it came about. What came after
 * that and has not been heard waits for the merge, which the same look asks for; not where GitHub has
 * refused it before, nor where the case leaves its pull request behind. `undefined` where nobody has
 * approved anything.
 */
export function mergeToCome(
  resolution: ObservedResolution | undefined,
  configAt: (instant: Instant) => AdoptedConfig,
  { clock, readYaml, sha256, moving }: MergingPorts,
): MergeToCome | undefined {
  const pull = resolution?.pulls.find(
    ({ state, isOurs, isFromFork }) => state === "OPEN" && isOurs && !isFromFork,
  );
  if (!pull || pull.hasConflict || pull.check?.isSuccess) return undefined;
  const approvals = pull.reviews.filter(({ state }) => state === "APPROVED");
  const firstApprovedAt = earliest(approvals.map(({ submittedAt }) => submittedAt));
  if (!firstApprovedAt) return undefined;
  const writing = { readYaml, sha256 };
  const now = clock.now();
  const stands = (at: Instant, state: CaseState) => {
    const config = configAt(at);
    if (!awaitsApprovals(state)) return false;
    if (moving && belongsInRoom(state, config)) return false;
    const under = { state, config, at, writing };
    return wasAgreed(pull, under) && staysAgreed(pull, under, now);
  };
  return {
    isMergedBefore: (at, asItWas) => stands(at, asItWas) && stands(now, asItWas),
    waitingSince: (state) => (stands(now, state) ? firstApprovedAt : undefined),
  };
}
