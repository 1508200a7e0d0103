import type { ClosingAct } from "./closing-acts.ts";
import type { ClosingEvent } from "./closing-events.ts";
import type { Closing } from "./closing-kinds.ts";
import type { ClosingReason } from "./closing-refusals.ts";
import type { UrgentActionView } from "../urgent-action/urgent-action-state.ts";
import type { AwaitsSecond, Decided } from "../../kernel/asking.ts";
import type { CaseFile } from "../../kernel/case-file.ts";
import type { BodyOf } from "../../kernel/happening.ts";
import type { CodeName } from "../../values/ids.ts";
import type { Instant } from "../../values/time.ts";

/** That what comes to a case is handled in another. */
export interface Lead {
  readonly to: CodeName;
  readonly since: Instant;
  readonly backAt: Instant | undefined;
}

/** How a case ended. */
export interface ClosingState extends Pick<CaseFile, "closed" | "closures"> {
  /** As what it was closed; `undefined` while it is open. */
  readonly closedAs: Closing | undefined;
  /** The cases with which its report was handled, and when it ceased to be. */
  readonly leads: readonly Lead[];
  /** When somebody last took it up again. */
  readonly reopenedAt: Instant | undefined;
}

/** What this chapter may know of a case. */
export type ClosingView = UrgentActionView & ClosingState;

type ClosingEventBody = BodyOf<ClosingEvent> | AwaitsSecond<ClosingAct>;
/** What a command of this chapter brings about. */
export type ClosingDecision = Decided<ClosingEventBody, ClosingReason>;
