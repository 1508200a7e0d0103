import type { CodeName } from "../../domain/values/ids.ts";
import { forgottenSentence } from "../../messages/resolution-pull.ts";
import type { CaseObservation } from "../../ports/observation.ts";
import type { Rooms } from "../../ports/rooms.ts";
import { planLeaving } from "../move/leave-resolution.ts";
import type { CasePorts } from "../ports/case-ports.ts";

/** What a case decided and recorded goes from where it is: the pull requests' words, the resolution, the record. */
export async function takeRecordAway(
  codeName: CodeName,
  observation: CaseObservation,
  { repository }: Pick<CasePorts, "repository">,
  forget: Rooms["forget"],
): Promise<void> {
  const { resolution, records } = observation;
  if (resolution && (resolution.pulls.length > 0 || resolution.branch)) {
    const leaving = planLeaving(observation, forgottenSentence);
    if (leaving.length > 0) await repository.changePull(codeName, leaving);
    await forget({ step: "empty-pulls", codeName });
  }
  if (resolution?.defaultBranch.file) await forget({ step: "delete-resolution", codeName });
  for (const { sealed: isSealed, headOid } of records)
    // Two of them stand there only where somebody put one.
    // oxlint-disable-next-line no-await-in-loop
    await forget({ step: "delete-record", codeName, isSealed, headOid });
}
