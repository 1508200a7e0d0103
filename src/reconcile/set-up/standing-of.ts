import type { AdoptedConfig } from "../../domain/config/adopted-config.ts";
import type { ConfigAdopted } from "../../domain/config/config-adopted.ts";
import type { FrozenReason } from "../../domain/config/frozen-reason.ts";
import type { GitOid } from "../../domain/ids.ts";
import { descendsFrom, foreignCommit } from "../../domain/trust/line-of-commits.ts";
import type { RegisterCodec } from "../../ports/register-codec.ts";
import type { SetUpFile } from "../../ports/set-up-file.ts";
import type { SetUpObservation } from "../../ports/set-up-observation.ts";
import { readRegister } from "./read-register.ts";

/** What the register says: configs in force, none ever, or nothing that can be relied on. */
export type Standing =
  | {
      readonly is: "adopted";
      readonly adopted: readonly [AdoptedConfig, ...AdoptedConfig[]];
      readonly latest: ConfigAdopted;
      readonly rootOid: GitOid;
      readonly registerHead: GitOid;
      readonly setUp: SetUpFile | undefined;
    }
  | { readonly is: "none" }
  | { readonly is: "frozen"; readonly reason: FrozenReason };

/**
 * A register is begun once. Where cases stand without one, or it no longer holds what it held,
 * nothing is adopted afresh: whoever could remove it could then appoint another committee.
 */
export function standingOf(
  seen: SetUpObservation,
  codec: RegisterCodec,
  headBefore?: GitOid,
): Standing {
  const { register, root } = seen;
  if (!register) {
    return seen.holdsCases ? { is: "frozen", reason: "register-missing" } : { is: "none" };
  }
  const begunAt = register.commits.find(({ parents }) => parents.length === 0)?.oid;
  const branch = { name: "register", ...register };
  if (foreignCommit(branch, begunAt)) return { is: "frozen", reason: "register-foreign" };
  if (headBefore && !descendsFrom(branch, headBefore)) {
    return { is: "frozen", reason: "register-cut-back" };
  }
  const read = readRegister(codec, register.files);
  if (!read) return { is: "frozen", reason: "register-unreadable" };
  const [first, ...later] = read.adopted;
  // Nobody vouches for the first commit, so nothing that it holds was adopted.
  const isBare = register.headOid === begunAt;
  if (!first || !read.latest || isBare) {
    // A branch that still stands at the root was begun by a run that ended before its commit.
    const wasBegun = register.headOid === root && !first && !seen.holdsCases;
    return wasBegun ? { is: "none" } : { is: "frozen", reason: "adoption-missing" };
  }
  const setUp = codec.readSetUp(register.files);
  const rootOid = begunAt ?? setUp?.root;
  if (!rootOid || (root && root !== rootOid)) return { is: "frozen", reason: "root-moved" };
  return {
    is: "adopted",
    adopted: [first, ...later],
    latest: read.latest,
    rootOid,
    registerHead: register.headOid,
    setUp,
  };
}
