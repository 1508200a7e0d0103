import type { ListedBan } from "../../domain/chapters/banning/listed-ban.ts";
import type { Forgotten } from "../../domain/numbers/forgotten.ts";
import type { ChainEnd } from "../../domain/tampering/record-seen.ts";
import type { AdoptedConfig } from "../../domain/values/adopted-config.ts";
import type { GitOid, NodeId } from "../../domain/values/ids.ts";
import type { AnchorCodec } from "../../ports/anchor-codec.ts";
import type { RecordFile } from "../../ports/record-codec.ts";
import type { AnchorStep } from "../../ports/case-repository.ts";

/** The branch `register` as set-up read it and found it in order. */
export interface TrustedRegister {
  readonly headOid: GitOid;
  /** The last document of `committee.yml`. */
  readonly end: ChainEnd;
  /** The check that says where it ends; `undefined` where a new one is to be made. */
  readonly anchorRun: NodeId | undefined;
  /** The configs adopted so far, oldest first, at least one. */
  readonly adopted: readonly AdoptedConfig[];
  /** The commit every record starts from. */
  readonly rootOid: GitOid;
  /** Every ban that was ever ordered. */
  readonly bans: readonly ListedBan[];
  /** The cases that were forgotten, and what they came to. */
  readonly forgotten: Forgotten;
  /** What stands on the branch. */
  readonly files: readonly RecordFile[];
}

/** The step after which the register's anchor names this end and this commit. */
export function registerAnchorStep(
  register: Pick<TrustedRegister, "anchorRun" | "end" | "headOid" | "rootOid">,
  codec: AnchorCodec,
): AnchorStep {
  const { anchorRun: run, end, headOid, rootOid } = register;
  const { n, sha256 } = end;
  const says = codec.print({ of: "register", n, sha256, headOid, hasMoved: false });
  return { step: "write-anchor", of: "register", rootOid, run, says };
}
