import { z } from "zod";
import {
  ActedAlone,
  ActOpposed,
  ActRatified,
  DangerDeclared,
  HelpContacted,
} from "./events/acting-alone-events.ts";
import { CommandRefused, ExplanationGiven, HandMadeChangeUndone } from "./events/answer-events.ts";
import {
  CouncilAlerted,
  DeadlineMissed,
  DeadlineNeared,
  LetterSent,
} from "./events/clock-events.ts";
import { ActSeconded, CaseClosed, CaseReopened, SecondAwaited } from "./events/closing-events.ts";
import {
  CoolingOffBegun,
  DriftNoticed,
  LineDone,
  LineFailed,
  LineHandedToPeople,
  LineLifted,
  OrderEnded,
  OrderEndNeared,
  OrderReviewDue,
  OrderReviewed,
  ResolutionEnacted,
  StandingNoted,
} from "./events/enactment-events.ts";
import {
  AccessChanged,
  CaseHandedOver,
  CaseMoved,
  CaseSealed,
  ChairNamed,
  GrantEnded,
  PersonAppointed,
  ReadingGranted,
} from "./events/hand-over-events.ts";
import { PartyNamed, PartyRenamed } from "./events/party-events.ts";
import {
  AssignmentUndone,
  ConflictDisclosed,
  MemberRecused,
  RecusalEnded,
} from "./events/recusal-events.ts";
import {
  ContactRuledOut,
  PartyHeard,
  PartyTold,
  QuestionAsked,
  ReportReceived,
} from "./events/report-events.ts";
import {
  ConsensusReached,
  DeadlockDeclared,
  DeadlockPostponed,
  FeedbackWindowEnded,
  HandOverNeared,
  MemberStoodAside,
  MergeNotCovered,
  ResolutionProposed,
} from "./events/resolution-events.ts";
import { FindingDrafted, NoteTaken } from "./events/review-events.ts";
import { RecordAdopted } from "./events/record-events.ts";

/** Everything that can happen in a case, as its record keeps it. */
export const CaseEvent = z.discriminatedUnion("type", [
  ReportReceived,
  PartyTold,
  PartyHeard,
  ContactRuledOut,
  QuestionAsked,
  PartyNamed,
  PartyRenamed,
  MemberRecused,
  RecusalEnded,
  ConflictDisclosed,
  AssignmentUndone,
  CaseHandedOver,
  PersonAppointed,
  ChairNamed,
  CaseSealed,
  CaseMoved,
  ReadingGranted,
  GrantEnded,
  AccessChanged,
  NoteTaken,
  FindingDrafted,
  DangerDeclared,
  HelpContacted,
  ActedAlone,
  ActRatified,
  ActOpposed,
  ResolutionProposed,
  MemberStoodAside,
  DeadlockDeclared,
  DeadlockPostponed,
  HandOverNeared,
  ConsensusReached,
  MergeNotCovered,
  FeedbackWindowEnded,
  ResolutionEnacted,
  CoolingOffBegun,
  StandingNoted,
  LineDone,
  LineFailed,
  LineHandedToPeople,
  OrderEnded,
  LineLifted,
  DriftNoticed,
  OrderEndNeared,
  OrderReviewDue,
  OrderReviewed,
  SecondAwaited,
  ActSeconded,
  CaseClosed,
  CaseReopened,
  CommandRefused,
  ExplanationGiven,
  HandMadeChangeUndone,
  DeadlineNeared,
  DeadlineMissed,
  CouncilAlerted,
  LetterSent,
  RecordAdopted,
]);
export type CaseEvent = z.infer<typeof CaseEvent>;
