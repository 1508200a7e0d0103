import type { CaseObservation } from "../../ports/observation.ts";
import type { HeardCase } from "../hear/hear-case.ts";
import type { CasePorts } from "../ports/case-ports.ts";
import type { RecordedCase } from "../record/record-events.ts";

/**
 * Whether, by another look right before something is added in another run's place, that run or a third
 * one was faster: the record has grown, or a comment of ours is there that was not.
 */
export async function hasMovedOn(
  { found: { codeName, observation } }: Pick<HeardCase, "found">,
  { headOid }: Pick<RecordedCase, "headOid">,
  { repository, register: { rootOid } }: Pick<CasePorts, "repository" | "register">,
): Promise<boolean> {
  const { id } = observation.issue;
  const now = await repository.observe(id, [codeName], observation.commentsReadBackTo, rootOid);
  const head = now?.records.find((record) => record.codeName === codeName)?.headOid;
  return !now || head !== headOid || newestOfOurs(now) !== newestOfOurs(observation);
}

function newestOfOurs({ comments }: CaseObservation): number {
  return Math.max(0, ...comments.flatMap(({ ours, databaseId }) => (ours ? databaseId : [])));
}
