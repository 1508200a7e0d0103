import type { CodeName, NodeId } from "../../domain/values/ids.ts";
import type { Instant } from "../../domain/values/time.ts";
import type { StageAnswer } from "./stages.ts";
import type { CaseMemory } from "../observe/case-memory.ts";
import type { CasePorts } from "../ports/case-ports.ts";
import type { Doubt } from "../trust/doubt-record.ts";

/** One look at a case, before anything is known of it. */
export interface CaseLook {
  readonly issue: NodeId;
  readonly remembered: CaseMemory | undefined;
  /** Since when its record is not trusted. */
  readonly doubtedSince: Instant | undefined;
  readonly ports: CasePorts;
}

export type CaseOutcome =
  /** No case, or none yet: while no config is adopted, reports wait. */
  | { readonly case: "none" }
  /** GitHub knows no issue of that id, or not in this repository. */
  | { readonly case: "gone" }
  /** The record has moved on since it was read: look again at once. */
  | { readonly case: "moved-on"; readonly memory: CaseMemory }
  /** The case is to move once the one that moves now lives in its room. */
  | { readonly case: "waits-to-move"; readonly memory: CaseMemory }
  /** The case lives in this room now; its record was begun there by this run, or by one before. */
  | { readonly case: "moved"; readonly room: CodeName; readonly byThisRun: boolean }
  /** Nothing is left of the case but its emptied issue, where GitHub does not let that be deleted. */
  | { readonly case: "forgotten"; readonly emptiedIssue: number | undefined }
  /** The register is not where set-up looked at it: set-up first. */
  | { readonly case: "register-moved-on"; readonly memory?: CaseMemory }
  | Doubt
  | {
      readonly case: "settled";
      readonly memory: CaseMemory;
      readonly lookAgainAt: Instant | undefined;
    };

/** What a stage of a look at a case answers. */
export type CaseAnswer<Adds = object> = StageAnswer<Adds, CaseOutcome>;

/** Of a stage that only does something. */
export const onward: CaseAnswer = { goOn: {} };
