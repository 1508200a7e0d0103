import type { AdoptedConfig } from "../../domain/config/adopted-config.ts";
import type { ConfigAdopted } from "../../domain/config/config-adopted.ts";
import type { FrozenReason } from "../../domain/config/frozen-reason.ts";
import type { GitOid } from "../../domain/ids.ts";
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
export function standingOf(seen: SetUpObservation, codec: RegisterCodec): Standing {
  const { register, root } = seen;
  if (!register) {
    return seen.holdsCases ? { is: "frozen", reason: "register-missing" } : { is: "none" };
  }
  const read = readRegister(codec, register.files);
  if (!read) return { is: "frozen", reason: "register-unreadable" };
  const [first, ...later] = read.adopted;
  if (!first || !read.latest) {
    // A branch that still stands at the root was begun by a run that ended before its commit.
    const isBare = register.headOid === root && !seen.holdsCases;
    return isBare ? { is: "none" } : { is: "frozen", reason: "adoption-missing" };
  }
  const setUp = codec.readSetUp(register.files);
  if (setUp && root && setUp.root !== root) return { is: "frozen", reason: "root-moved" };
  const rootOid = setUp?.root ?? root;
  if (!rootOid) return { is: "frozen", reason: "root-moved" };
  return {
    is: "adopted",
    adopted: [first, ...later],
    latest: read.latest,
    rootOid,
    registerHead: register.headOid,
    setUp,
  };
}
