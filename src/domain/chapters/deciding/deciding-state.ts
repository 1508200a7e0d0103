import type { SeenAgreement } from "./agreement.ts";
import type { DecisionRule } from "./decision-rule.ts";
import type { DecidingEvent } from "./deciding-events.ts";
import type { DecidingReason } from "./deciding-refusals.ts";
import type { Resolution } from "./resolution.ts";
import type { MediatingView } from "../mediating/mediating-state.ts";
import type { Decided } from "../../kernel/asking.ts";
import type { Pause } from "../../kernel/standstill.ts";
import type { BodyOf } from "../../kernel/happening.ts";
import type { Cause, GitOid, NodeId } from "../../values/ids.ts";
import type { Person } from "../../values/person.ts";
import type { Instant } from "../../values/time.ts";

/** How far the committee is in agreeing on a resolution. */
export interface DecidingState {
  readonly deliberation: Deliberation;
}

/** What this chapter may know of a case. */
export type DecidingView = MediatingView & DecidingState;

export type DecidingEventBody = BodyOf<DecidingEvent>;
/** What a command of this chapter brings about. */
export type DecidingDecision = Decided<DecidingEventBody, DecidingReason>;

/** The text that is proposed now; proposing again amends it. */
export interface Proposal {
  readonly resolution: Resolution;
  readonly file: string;
  /** The command that wrote this text: the commit on its branch says so too. */
  readonly cause: Cause;
  readonly at: Instant;
  /**
   * Who was entitled to decide, and the fewest approvals needed, when it was first proposed to those
   * who decide now; nobody and none where it was proposed to the committee and the council decides.
   */
  readonly electorate: readonly Person[];
  readonly minimum: number;
  /** By what they agree, as it was then; older records do not say. */
  readonly rule?: DecisionRule;
  /** Since when two thirds are enough. */
  readonly twoThirdsSince?: Instant;
  readonly firstAt: Instant;
  /** It was merged by hand before everybody agreed; only proposing again goes on. */
  readonly isSpoiled: boolean;
}

/** A resolution that was agreed. */
export interface AgreedResolution {
  readonly resolution: Resolution;
  readonly pull: number;
  readonly commit: GitOid;
  readonly blob: GitOid;
  readonly approvals: readonly { readonly by: Person; readonly review: NodeId }[];
  readonly aside: readonly Person[];
  /** Who was entitled to decide when it was proposed to those who decided; nobody where it was not. */
  readonly electorate: readonly Person[];
  readonly at: Instant;
  readonly enactedAt: Instant | undefined;
}

/** What a case's record says of deciding it. */
export interface Deliberation {
  /** `undefined` while nothing is proposed, and again once it is agreed. */
  readonly proposal: Proposal | undefined;
  /** Who stands aside from the text that is proposed now. */
  readonly standingAside: readonly Person[];
  /** Who stood aside from a text before it and has not again. */
  readonly stoodAside: readonly Person[];
  /** What is in force of it, newest last. */
  readonly agreed: readonly AgreedResolution[];
  /** When somebody said that the committee cannot agree. */
  readonly deadlockDeclaredAt: Instant | undefined;
  readonly postponed: { readonly at: Instant; readonly until: Instant } | undefined;
  readonly handOverNeared: readonly Instant[];
  /** Commits that got into the default branch without consensus, from the beginning of the case. */
  readonly notCovered: readonly GitOid[];
  /** When what everybody agreed on was kept back by something else, and which event says so. */
  readonly heldBack: readonly (Pause & { readonly cause: Cause })[];
  /**
   * How the proposal stands with those who decide, where its pull request was looked at just now. No
   * record holds it: reviews count as GitHub has them.
   */
  readonly agreement?: SeenAgreement;
}
