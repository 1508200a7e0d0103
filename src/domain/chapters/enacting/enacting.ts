import type { DecidingDue } from "../deciding/agreement-owed.ts";
import { deliberationEnacted } from "../deciding/deliberation.ts";
import { answerToHiatus } from "./answer-to-hiatus.ts";
import { enact } from "./enact.ts";
import { enactedNotice, orderEndedNotice } from "./enacted-notice.ts";
import type { EnactingCommand } from "./enacting-commands.ts";
import { type EnactingEvent, enactingEvents, type OwnEnactingEvent } from "./enacting-events.ts";
import { type EnactingReason, enactingRefusals } from "./enacting-refusals.ts";
import type { EnactingState, EnactingView } from "./enacting-state.ts";
import { enactingDues } from "./enacting-steps-text.ts";
import { appsLinesOwed, type EnactingDue, enactmentOwed } from "./enactment-owed.ts";
import { isOfPeople, isOpen, mayBeGivenUp } from "./line-standing.ts";
import { type LineEvent, linesAfter } from "./line.ts";
import { linesInTrouble } from "./lines-in-trouble.ts";
import { lineHasFailed, lineIsDone } from "./settle-line.ts";
import { mayBeTriedAgain } from "./try-again.ts";
import type { ReviewingCommand } from "../reviewing/reviewing-commands.ts";
import type { Chapter, Terms } from "../../kernel/chapter.ts";

/** What this chapter speaks of. */
export interface EnactingTerms extends Terms {
  readonly command: EnactingCommand;
  readonly heeded: Extract<ReviewingCommand, { type: "HearParty" }>;
  readonly event: OwnEnactingEvent;
  readonly known: EnactingEvent;
  readonly clock: never;
  readonly act: never;
  readonly due: EnactingDue;
  readonly owing: EnactingDue | DecidingDue;
  readonly refusal: keyof typeof enactingRefusals;
  readonly reason: EnactingReason;
  readonly part: EnactingState;
  readonly view: EnactingView;
}

export const enacting: Chapter<EnactingTerms> = {
  events: enactingEvents,
  acts: [],
  refusals: enactingRefusals,
  begin: () => ({ lines: [] }),
  decide: {
    EnactResolution: (_, asking) => enact(asking),
    LineIsDone: lineIsDone,
    LineHasFailed: lineHasFailed,
  },
  heeds: {
    HearParty: ({ whom, answer }, asking) => answerToHiatus(whom, answer, asking),
  },
  handles: {},
  evolve: {
    ResolutionEnacted: ({ deliberation, lines }, event) => ({
      deliberation: deliberationEnacted(deliberation, event.at),
      lines: linesAfter(lines, event),
    }),
    CoolingOffBegun: carriedOn,
    StandingNoted: carriedOn,
    StandingKept: carriedOn,
    LineDone: carriedOn,
    LineFailed: carriedOn,
    LineHandedToPeople: carriedOn,
    LinesTriedAgain: carriedOn,
    OrderEnded: carriedOn,
    LineLifted: carriedOn,
    DriftNoticed: carriedOn,
  },
  lengths: [],
  clocks: {},
  moments: () => [],
  owes: enactmentOwed,
  owesAtLast: appsLinesOwed,
  dues: enactingDues,
  now: ({ lines }) => ({
    pressing: [
      ...(lines.some(mayBeTriedAgain) ? ["enact"] : []),
      ...(lines.some((line) => isOpen(line) && isOfPeople(line)) ? ["done"] : []),
      ...(lines.some((line) => isOpen(line) && mayBeGivenUp(line)) ? ["failed"] : []),
    ],
  }),
  tells: {
    ResolutionEnacted: ({ lines }, { state, config }) => enactedNotice(lines, state, config),
    CoolingOffBegun: ({ lines }, { state, config }) => enactedNotice(lines, state, config),
    OrderEnded: ({ order }, { state }) => orderEndedNotice(order, state),
    LineHandedToPeople: linesInTrouble,
    DriftNoticed: linesInTrouble,
  },
  seconding: {},
};

function carriedOn({ lines }: EnactingView, event: LineEvent): Pick<EnactingView, "lines"> {
  return { lines: linesAfter(lines, event) };
}
