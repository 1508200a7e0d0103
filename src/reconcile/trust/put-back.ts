import type { Distrust } from "../../domain/tampering/distrust.ts";
import { isMendedByPuttingBack } from "../../domain/tampering/putting-back.ts";
import { ownCommitSince } from "../../domain/tampering/line-of-commits.ts";
import { reaches } from "../../domain/tampering/trust-of.ts";
import { anchorFound, type FoundAnchor } from "../observe/anchors-found.ts";
import type { FoundCase } from "../observe/find-case.ts";
import { branchName } from "../observe/judge-record.ts";
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

/**
 * Where there is more than was anchored: what this app remembers, or else, where somebody wrote after it,
 * the last commit of its own.
 */
export async function wayBack(
  found: FoundCase,
  distrust: Distrust,
  { anchorCodec, repository }: CasePorts,
): Promise<WayBack> {
  const { observation, documents } = found;
  const anchor = anchorFound(observation, anchorCodec);
  if (!anchor || anchor.hasMoved || !isMendedByPuttingBack(distrust))
    return { to: undefined, isShortened: false };
  const known = rememberedSince(anchor, found);
  if (known && (await repository.holds(known.headOid)))
    return { to: known, isShortened: !reaches(documents, known) };
  const isThere = await repository.holds(anchor.headOid);
  const to = isThere ? ownSince(anchor, found, distrust) : undefined;
  return { to, isShortened: isThere && !reaches(documents, anchor) };
}

function rememberedSince(anchor: FoundAnchor, { before }: FoundCase): FoundAnchor | undefined {
  if (!before || before.n <= anchor.n) return undefined;
  const { n, sha256, headOid } = before;
  return { ...anchor, n, sha256, headOid };
}

/** Of a commit whose documents are not signed the next look says so, and goes back to the anchor. */
function ownSince(
  anchor: FoundAnchor,
  { branch, documents }: FoundCase,
  distrust: Distrust,
): FoundAnchor {
  if (!branch || distrust !== "foreign-commit") return anchor;
  const { headOid, commits } = branch;
  const own = ownCommitSince({ name: branchName(branch), headOid, commits }, anchor.headOid);
  const end = documents.findLast(({ isSigned }) => isSigned);
  return own && end && end.n >= anchor.n
    ? { ...anchor, headOid: own, n: end.n, sha256: end.sha256 }
    : anchor;
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
