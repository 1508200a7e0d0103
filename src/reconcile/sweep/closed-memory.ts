import type { CodeName, GitOid, NodeId } from "../../domain/values/ids.ts";
import type { Instant } from "../../domain/values/time.ts";

/** Where the record of a closed case stood, and whose it is, when it was last looked over. */
interface ClosedBefore {
  readonly issue: NodeId;
  readonly headOid: GitOid;
}

/** What was last found of closed cases, and when all of them were looked over at once. */
export interface ClosedMemory {
  readonly records: Map<CodeName, ClosedBefore>;
  /** Whose record was not there. */
  missing: ReadonlySet<NodeId>;
  /** `undefined` where that is to be done with the next sweep. */
  lookedOverAt: Instant | undefined;
}
