import type { RegisterAdopted } from "../committee/register-adopted.ts";
import type { GitOid, Sha256 } from "../values/ids.ts";
import type { BranchSeen } from "./commit-seen.ts";
import { descendsFrom } from "./line-of-commits.ts";
import type { ChainEnd } from "./record-seen.ts";

/** Where the register ended when it was found in order, and the commit its branch stood at. */
export interface RegisterSeenBefore extends ChainEnd {
  readonly headOid: GitOid;
  /** How often two had agreed by then to go on from it; `undefined` where only its anchor tells of it. */
  readonly adoptions: number | undefined;
}

/** The register as it is read now. */
export interface RegisterSeen {
  readonly branch: BranchSeen;
  readonly documents: readonly { readonly sha256: Sha256 }[];
  readonly adoptions: readonly RegisterAdopted[];
}

/**
 * Whether the branch holds what it held before. An adoption not known then may have led anywhere;
 * of what only an anchor tells, one that names what it gave up.
 */
export function followsFrom(
  { branch, documents, adoptions }: RegisterSeen,
  before: RegisterSeenBefore,
): boolean {
  const { n, sha256, headOid } = before;
  const isGivenUp = adoptions.some(({ instead }) => instead === headOid);
  const isAdoptedSince = before.adoptions !== undefined && adoptions.length > before.adoptions;
  if (isGivenUp || isAdoptedSince) return true;
  return documents[n - 1]?.sha256 === sha256 && descendsFrom(branch, headOid);
}

/** What was known last; of two that tell the same of the documents, the first. */
export function furthest(
  seen: readonly (RegisterSeenBefore | undefined)[],
): RegisterSeenBefore | undefined {
  return seen.filter((one) => one !== undefined).toSorted((a, b) => b.n - a.n)[0];
}
