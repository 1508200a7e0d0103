import * as fc from "fast-check";
import { CaseEvent } from "../../../src/domain/case/case-event.ts";
import { RefusalReason } from "../../../src/domain/case/refusal-reason.ts";
import { humanReasons } from "../../fakes/spaces.ts";
import {
  Impossibility,
  StillWanted,
  Telling,
} from "../../../src/domain/chapters/reporting/reporting-events.ts";
import { Answer } from "../../../src/domain/chapters/reviewing/reviewing-events.ts";
import {
  HandOverGround,
  RecusalGround,
} from "../../../src/domain/who-decides/who-decides-events.ts";
import { Standing } from "../../../src/domain/values/standing.ts";
import { decidingEvents } from "./arbitrary-deciding.ts";
import { event } from "./arbitrary-happening.ts";
import { letterEvents } from "./arbitrary-letters.ts";
import { webEvents } from "./arbitrary-web.ts";
import { named, text } from "./arbitrary-texts.ts";
import { actions, identity, unclear } from "./arbitrary-parts.ts";
import {
  accountOfParty,
  act,
  addressee,
  closing,
  finding,
  hex,
  instant,
  number,
  party,
  person,
} from "./arbitrary-values.ts";

const appealAnswer = fc.constantFrom("decision-stands", "changed", "lifted");
const hearerAnswer = fc.oneof(appealAnswer, fc.constant("paused"));

const partsOfPlace = fc.array(named(320), { maxLength: 3 });
const evidence = fc.dictionary(
  text.map((some) => some.slice(0, 60)),
  fc.jsonValue({ maxDepth: 2 }),
  { maxKeys: 3 },
);
const deadline = [
  { clock: fc.constantFrom("acknowledgement", "unilateral action"), dueAt: instant },
  { party },
] as const;

/** Any event a case can hold. */
export const caseEvent: fc.Arbitrary<CaseEvent> = fc
  .oneof(
    event(
      "ReportReceived",
      {
        codeName: fc.constant("amber-heron"),
        issue: fc.record({ id: named(200), number: fc.integer({ min: 1 }) }),
        title: text,
        receivedAt: instant,
      },
      {
        ongoing: fc.constant(true),
        happenedBy: instant,
        unclear,
        notReceivedThen: fc.constantFrom("no-date", "after-the-issue"),
        salt: hex(32),
      },
    ),
    event(
      "ReportWithdrawn",
      { party, words: text },
      { wants: fc.uniqueArray(fc.constantFrom(...StillWanted.options), { minLength: 1 }) },
    ),
    event("AgeNoted", { party, isMinor: fc.boolean() }, { address: named(320) }),
    event("AgeNoted", { party, isMinor: fc.constant(true), sealedAddress: named(320) }),
    event("WithdrawalUndone", { party, words: text }),
    event(
      "ReportJoined",
      { from: fc.constant("blue-crane"), was: party, party, receivedAt: instant },
      { acknowledgedAt: instant, hasPage: fc.constant(true), ...identity },
    ),
    event("ReportLeft", { from: fc.constant("blue-crane") }),
    event(
      "CaseSplit",
      { parties: fc.array(party, { maxLength: 3 }), about: text },
      { also: fc.array(party, { maxLength: 3 }) },
    ),
    event("SplitPlaced", {
      split: named(300),
      issue: fc.record({ id: named(200), number: fc.integer({ min: 1 }) }),
    }),
    event("SplitOpened", { split: named(300), to: fc.constant("blue-crane") }),
    event(
      "PartyTakenOver",
      { from: fc.constant("blue-crane"), was: party, party, since: instant },
      {
        acknowledgedAt: instant,
        timeline: fc.record({ until: instant, at: instant }),
        cannot: fc.array(
          fc.record({
            for: fc.constantFrom("tell", "ask"),
            ground: fc.constantFrom(...Impossibility.options),
            at: instant,
          }),
          { maxLength: 3 },
        ),
        hasPage: fc.constant(true),
        ...identity,
      },
    ),
    event("ReceiptDated", { receivedAt: instant }),
    event(
      "PartyTold",
      { party: addressee, what: fc.constantFrom(...Telling.options) },
      { until: instant, words: text, letter: named(300), onPage: fc.constant(true) },
    ),
    event(
      "PartyHeard",
      { party: addressee },
      { answer: fc.constantFrom(...Answer.options), words: text },
    ),
    event("ContactRuledOut", {
      party: addressee,
      for: fc.constantFrom("tell", "ask"),
      ground: fc.constantFrom(...Impossibility.options),
      reason: text,
    }),
    event(
      "QuestionAsked",
      { party: addressee, question: text },
      { about: fc.constant("safety"), letter: named(300), onPage: fc.constant(true) },
    ),
    event("SilenceNoted", { party }),
    event("CaseBegunInRoom", {}),
    ...webEvents,
    ...letterEvents,
    event("PartyNamed", { party }, identity),
    event("PartyNamed", { party, sealedAddress: named(320) }),
    event("PartyRenamed", { party, reason: text }, identity),
    event("AccountNamed", { party, ...accountOfParty }),
    event(
      "MemberRecused",
      { member: person, ground: fc.constantFrom(...RecusalGround.options) },
      { reason: text },
    ),
    event("RecusalEnded", { member: person }, { reason: text }),
    event("RecusalEndNeared", { member: person, endsAt: instant }),
    event("DisclosureAnswered", { member: person }),
    event("DisclosureUnanswered", { member: person }),
    event("ConflictDisclosed", { what: text }),
    event(
      "CaseHandedOver",
      { to: fc.constant("council"), ground: fc.constantFrom(...HandOverGround.options) },
      { reason: text },
    ),
    event("PersonAppointed", { person, reason: text }),
    event("ChairNamed", { member: person }),
    event("CaseSealed", {}),
    event("MoveBegun", {}),
    event(
      "CaseMoved",
      {
        codeName: fc.constant("birch-otter"),
        issue: fc.record({ id: named(200), number: fc.integer({ min: 1 }) }),
        from: fc.constant("amber-heron"),
      },
      { unanswered: fc.array(named(200), { minLength: 1, maxLength: 3 }) },
    ),
    event("CaseContinued", {
      issue: fc.record({ id: named(200), number: fc.integer({ min: 1 }) }),
    }),
    event("ReadingGranted", { person, until: instant, reason: text }),
    event("GrantEnded", { person }),
    event("AccessChanged", { person, canRead: fc.boolean() }),
    event("NoteTaken", { text }),
    event("FindingDrafted", { finding }),
    event("DangerDeclared", {}, { what: text }),
    event("CallAskedAfter", {}),
    event("HelpContacted", { whom: text }),
    event(
      "ActedAlone",
      { act: number, what: text, actedAt: instant },
      {
        askedBy: person,
        byDelegate: fc.constant(true),
        ban: fc.record({ of: party, until: instant }),
        lines: actions,
      },
    ),
    event("ActRatified", { act: number }, { settles: fc.constant(true) }),
    event("ActOpposed", { act: number, reason: text }, { settles: fc.constant(true) }),
    event("ResolutionEnacted", { lines: actions }),
    event("CoolingOffBegun", { lines: actions }),
    event("MeasureRefused", { line: number }),
    event("MeasureEnded", { line: number }),
    event("StandingNoted", {
      line: number,
      wasBlocked: fc.boolean(),
      membership: fc.constantFrom("none", "member", "owner"),
      wasInvited: fc.boolean(),
      collaboratedOn: fc.oneof(
        fc.constant("unknown"),
        fc.array(
          text.map((some) => some.slice(0, 100)),
          { maxLength: 3 },
        ),
      ),
    }),
    event("StandingKept", {
      line: number,
      before: fc.constantFrom(...Standing.options),
      evidence,
    }),
    event(
      "LineHandedToPeople",
      { line: number, reason: fc.constantFrom(...humanReasons.map(({ reason }) => reason)) },
      { account: number, whose: named(320) },
    ),
    event("LinesTriedAgain", { lines: fc.array(number, { minLength: 1, maxLength: 3 }) }),
    event(
      "LineLifted",
      { line: number, proof: text },
      { kept: fc.constantFrom("other-order", "restricted-before", "blocked-before") },
    ),
    event("PartsFound", { line: number, parts: partsOfPlace, evidence }),
    event("PartsCovered", { line: number, parts: partsOfPlace, proof: text }),
    event("PartsLeft", {
      line: number,
      parts: partsOfPlace,
      reason: fc.constantFrom(...humanReasons.map(({ reason }) => reason)),
    }),
    event("DriftNoticed", {
      line: number,
      what: fc.constantFrom("lifted", "let-in-again", "account-gone", "unblocked", "rejoined"),
    }),
    event("LineDone", { line: fc.integer({ min: 1 }), proof: text }, { seen: text }),
    event("LineFailed", { line: fc.integer({ min: 1 }), reason: text }),
    event("OrderEnded", {
      order: hex(8),
      because: fc.constantFrom("time", "lifted", "reversed", "unratified", "paused"),
    }),
    event("OrderResumed", { order: hex(8) }),
    event("OrderEndNeared", { order: hex(8), endsAt: instant }),
    event("OrderReviewDue", { order: hex(8), dueAt: instant }),
    event("OrderReviewed", { order: hex(8) }, { reason: text }),
    ...decidingEvents,
    event("SecondAwaited", { number: fc.integer({ min: 1 }), act }),
    event("ActSeconded", { number: fc.integer({ min: 1 }) }),
    event("CaseClosed", { closing }),
    event("CaseReopened", { reason: text }),
    event("AppealReceived", { party, receivedAt: instant, words: text }),
    event("HearerAnswered", { party, answer: hearerAnswer, reason: text }),
    event("BansPaused", { party }),
    event("AppealAnswered", { party, answer: appealAnswer }),
    event(
      "CommandRefused",
      {
        verb: text.map((some) => some.slice(0, 40)),
        reason: fc.constantFrom(...RefusalReason.options),
      },
      { detail: text.map((some) => some.slice(0, 200)), text },
    ),
    event("HistoryAsked", { party }),
    event(
      "ExplanationGiven",
      { about: fc.constantFrom("next", "help", "preview") },
      { verb: fc.constantFrom("propose", "no-such-command") },
    ),
    event(
      "HandMadeChangeUndone",
      { what: fc.constantFrom("title", "label", "state", "card", "pull", "draft", "lock") },
      { changedBy: person },
    ),
    event(
      "WordsChanged",
      {
        what: fc.constantFrom("report", "comment"),
        how: fc.constantFrom("edited", "deleted"),
      },
      { of: person, changedBy: person, words: named(200), writtenAt: instant },
    ),
    event("AssignmentUndone", { member: person }, { assignedBy: person }),
    event("DeadlineNeared", ...deadline),
    event("DeadlineMissed", ...deadline),
    event(
      "CouncilAlerted",
      {},
      { about: fc.constantFrom("danger", "unilateral act"), act: number },
    ),
    event("ChairAlerted", { about: fc.constantFrom("receipt", "danger") }, { act: number }),
    event("PromiseKept", { promise: number }),
    event("PromiseBroken", { promise: number, reason: text }),
    event("FollowUpAnswered", { party, isWanted: fc.boolean() }),
    event("ForgettingNeared", { forgetAt: instant }, { byComity: fc.constant(true) }),
    event("ForgettingBegun", {}),
    event("CaseKept", { until: instant, reason: text }),
    event("CommentRedacted", {
      comment: named(200),
      hash: hex(64),
      wroteAt: instant,
      reason: text,
    }),
    event("DutiesRecalled", { clocks: fc.constant(["resolution", "update"]) }),
  )
  .map((made) => CaseEvent.parse(made));
