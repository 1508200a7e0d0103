import { z } from "zod";
import { CommandRefused, ExplanationGiven, HandMadeChangeUndone } from "./answer-events.ts";
import { DeadlineMissed, DeadlineNeared } from "./deadline-events.ts";
import { ActSeconded, SecondAwaited } from "./seconding-events.ts";
import {
  OrderEndNeared,
  OrderReviewDue,
  OrderReviewed,
} from "../chapters/banning/banning-events.ts";
import { CaseClosed, CaseReopened } from "../chapters/closing/closing-events.ts";
import {
  ConsensusReached,
  DeadlockDeclared,
  DeadlockPostponed,
  FeedbackWindowEnded,
  HandOverNeared,
  MemberStoodAside,
  MergeNotCovered,
  ResolutionProposed,
} from "../chapters/deciding/deciding-events.ts";
import {
  CoolingOffBegun,
  DriftNoticed,
  LineDone,
  LineFailed,
  LineHandedToPeople,
  LineLifted,
  LinesTriedAgain,
  OrderEnded,
  ResolutionEnacted,
  StandingNoted,
} from "../chapters/enacting/enacting-events.ts";
import {
  AccessChanged,
  CaseMoved,
  CaseSealed,
  GrantEnded,
  ReadingGranted,
} from "../chapters/keeping-apart/keeping-apart-events.ts";
import {
  ContactRuledOut,
  CouncilAlerted,
  LetterSent,
  PartyNamed,
  PartyRenamed,
  PartyTold,
  ReportReceived,
} from "../chapters/reporting/reporting-events.ts";
import {
  FindingDrafted,
  NoteTaken,
  PartyHeard,
  QuestionAsked,
} from "../chapters/reviewing/reviewing-events.ts";
import {
  ActedAlone,
  ActOpposed,
  ActRatified,
  DangerDeclared,
  HelpContacted,
} from "../chapters/urgent-action/urgent-action-events.ts";
import { RecordAdopted } from "../tampering/tampering-events.ts";
import {
  AssignmentUndone,
  CaseHandedOver,
  ChairNamed,
  ConflictDisclosed,
  MemberRecused,
  PersonAppointed,
  RecusalEnded,
} from "../who-decides/who-decides-events.ts";

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
  LinesTriedAgain,
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
