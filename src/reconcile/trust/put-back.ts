import type { Distrust } from "../../domain/tampering/distrust.ts";
import { isMendedByPuttingBack } from "../../domain/tampering/putting-back.ts";
import { reaches } from "../../domain/tampering/trust-of.ts";
import { anchorFound, type FoundAnchor } from "../observe/anchors-found.ts";
import type { FoundCase } from "../observe/find-case.ts";
import type { CasePorts } from "../ports/case-ports.ts";

/** Where a frozen record can be put back to, and whether people can agree to it as it stands instead. */
export interface WayBack {
  /** `undefined` where it is not anchored, or GitHub forgot that commit. */
  readonly to: FoundAnchor | undefined;
  /**
   * Whether it lacks what is anchored and can be put back. Nobody can agree to such a one: whoever
   * shortened it chose with that who may agree.
   */
  readonly isShortened: boolean;
}

export async function wayBack(
  { observation, documents }: FoundCase,
  distrust: Distrust,
  { anchorCodec, repository }: CasePorts,
): Promise<WayBack> {
  const anchor = anchorFound(observation, anchorCodec);
  if (!anchor || anchor.hasMoved || !isMendedByPuttingBack(distrust))
    return { to: undefined, isShortened: false };
  const isThere = await repository.holds(anchor.headOid);
  return { to: isThere ? anchor : undefined, isShortened: isThere && !reaches(documents, anchor) };
}

/** Safe to repeat: what stands elsewhere by now is left alone. */
export async function putBack(
  { observation }: FoundCase,
  { headOid, codeName }: FoundAnchor,
  { repository }: CasePorts,
): Promise<void> {
  const found = observation.records.filter((record) => record.codeName === codeName);
  await repository.putBack({ codeName, headOid, found });
}
