import type { Host } from "../../domain/committee/adopted-configs.ts";
import type { ConfigAdopted } from "../../domain/committee/config-adopted.ts";
import type { FrozenReason } from "../../domain/tampering/frozen-reason.ts";
import { foreignCommit } from "../../domain/tampering/line-of-commits.ts";
import { followsFrom, type RegisterSeenBefore } from "../../domain/tampering/register-seen.ts";
import type { AdoptedConfig } from "../../domain/values/adopted-config.ts";
import type { GitOid } from "../../domain/values/ids.ts";
import type { SetUpFile } from "../../ports/set-up-file.ts";
import type { SetUpObservation } from "../../ports/set-up-observation.ts";
import { readRegister } from "./read-register.ts";
import type { SetUpPorts } from "./set-up-ports.ts";

/** What the register says: configs in force, none ever, or nothing that can be relied on. */
export type ConfigStanding =
  | {
      readonly is: "adopted";
      readonly adopted: readonly [AdoptedConfig, ...AdoptedConfig[]];
      readonly latest: ConfigAdopted;
      readonly rootOid: GitOid;
      /** Where it ends and its branch stands now. */
      readonly register: RegisterSeenBefore;
      readonly setUp: SetUpFile | undefined;
    }
  | { readonly is: "none" }
  | { readonly is: "frozen"; readonly reason: FrozenReason };

type ReadingRegisters = Pick<SetUpPorts, "codec" | keyof Host>;

/**
 * A register is begun once. Where cases stand without one, or it no longer holds what it held,
 * nothing is adopted afresh: whoever could remove it could then appoint another committee. What
 * two members agreed to go on from is settled with all that came before it.
 */
export function standingOf(
  seen: SetUpObservation,
  ports: ReadingRegisters,
  before: readonly RegisterSeenBefore[] = [],
): ConfigStanding {
  const { register } = seen;
  if (!register) {
    const wasThere = seen.holdsCases || before.length > 0;
    return wasThere ? { is: "frozen", reason: "register-missing" } : { is: "none" };
  }
  const branch = { name: "register", ...register };
  const read = readRegister(ports.codec, register.files, ports);
  const { adoptions = [], documents = [], isSigned = true, isOfAnotherKey } = read ?? {};
  const adopted = new Set(adoptions.map(({ head }) => head));
  const isForeign = foreignCommit(branch, begunAt(register), adopted) !== undefined;
  if (!isForeign && isOfAnotherKey) return { is: "frozen", reason: "register-of-another-key" };
  if (isForeign || !isSigned) return { is: "frozen", reason: "register-foreign" };
  const standing = standingAsRead(seen, register, ports);
  if (standing.is === "frozen" || before.length === 0) return standing;
  const now = { branch, documents, adoptions };
  const isWhole = standing.is === "adopted" && before.every((end) => followsFrom(now, end));
  return isWhole ? standing : { is: "frozen", reason: "register-cut-back" };
}

/** What the register says as it stands, whoever wrote it. */
export function standingAsRead(
  seen: SetUpObservation,
  register: Register,
  { codec, ...host }: ReadingRegisters,
): ConfigStanding {
  const { root } = seen;
  const read = readRegister(codec, register.files, host);
  if (!read) return { is: "frozen", reason: "register-unreadable" };
  const [first, ...later] = read.adopted;
  const begun = begunAt(register);
  // Nobody vouches for the first commit, so nothing that it holds was adopted.
  const isBare = register.headOid === begun;
  const end = read.documents.at(-1);
  if (!first || !read.latest || !end || isBare) {
    // A branch that still stands at the root was begun by a run that ended before its commit.
    const wasBegun = register.headOid === root && !first && !seen.holdsCases;
    return wasBegun ? { is: "none" } : { is: "frozen", reason: "adoption-missing" };
  }
  const setUp = codec.readSetUp(register.files);
  const rootOid = begun ?? setUp?.root;
  if (!rootOid || (root && root !== rootOid)) return { is: "frozen", reason: "root-moved" };
  return {
    is: "adopted",
    adopted: [first, ...later],
    latest: read.latest,
    rootOid,
    register: { ...end, headOid: register.headOid, adoptions: read.adoptions.length },
    setUp,
  };
}

type Register = NonNullable<SetUpObservation["register"]>;

/** The branch's first commit; `undefined` where it lies further back than was read. */
export function begunAt({ commits }: Pick<Register, "commits">): GitOid | undefined {
  return commits.find(({ parents }) => parents.length === 0)?.oid;
}
