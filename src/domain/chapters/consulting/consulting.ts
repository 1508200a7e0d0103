import { answerOwed, type ConsultingDue } from "./answer-owed.ts";
import { feedbackEnds, feedbackLength } from "./consultation.ts";
import {
  type ConsultingEvent,
  consultingEvents,
  type OwnConsultingEvent,
} from "./consulting-events.ts";
import type { ConsultingReason } from "./consulting-refusals.ts";
import type { ConsultingState, ConsultingView } from "./consulting-state.ts";
import { consultingDues } from "./consulting-steps-text.ts";
import type { Chapter, Terms } from "../../kernel/chapter.ts";

/** What this chapter speaks of. */
export interface ConsultingTerms extends Terms {
  readonly command: never;
  readonly heeded: never;
  readonly event: OwnConsultingEvent;
  readonly known: ConsultingEvent;
  readonly clock: never;
  readonly act: never;
  readonly due: ConsultingDue;
  readonly owing: ConsultingDue;
  readonly refusal: never;
  readonly reason: ConsultingReason;
  readonly part: ConsultingState;
  readonly view: ConsultingView;
}

export const consulting: Chapter<ConsultingTerms> = {
  events: consultingEvents,
  acts: [],
  refusals: {},
  begin: () => ({ feedbackEnded: [] }),
  decide: {},
  heeds: {},
  handles: {},
  evolve: {
    FeedbackWindowEnded: ({ feedbackEnded }, { party, at }) => ({
      feedbackEnded: [...feedbackEnded, { party, at }],
    }),
  },
  lengths: [feedbackLength],
  clocks: {},
  moments: feedbackEnds,
  owes: answerOwed,
  owesAtLast: () => undefined,
  dues: consultingDues,
  now: () => ({}),
  tells: {},
  seconding: {},
};
