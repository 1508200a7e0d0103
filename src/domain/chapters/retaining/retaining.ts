import { caseKept, keepCase } from "./keep-case.ts";
import { commentRedacted, isRedactionOver, redactComment } from "./redact-comment.ts";
import { type RetainingAct, retainingActs } from "./retaining-acts.ts";
import type { RetainingCommand } from "./retaining-commands.ts";
import {
  type OwnRetainingEvent,
  type RetainingEvent,
  retainingEvents,
} from "./retaining-events.ts";
import { type RetainingReason, retainingRefusals } from "./retaining-refusals.ts";
import type { RetainingState, RetainingView } from "./retaining-state.ts";
import { forgettingNotice, redactedNotice } from "./retaining-text.ts";
import type { Chapter, Terms } from "../../kernel/chapter.ts";
import { utc, utcDay } from "../../kernel/formatting/when.ts";

/** What this chapter speaks of. */
export interface RetainingTerms extends Terms {
  readonly command: RetainingCommand;
  readonly heeded: never;
  readonly event: OwnRetainingEvent;
  readonly known: RetainingEvent;
  readonly clock: never;
  readonly act: RetainingAct;
  readonly due: never;
  readonly owing: never;
  readonly refusal: keyof typeof retainingRefusals;
  readonly reason: RetainingReason;
  readonly part: RetainingState;
  readonly view: RetainingView;
}

export const retaining: Chapter<RetainingTerms> = {
  events: retainingEvents,
  acts: retainingActs,
  refusals: retainingRefusals,
  begin: () => ({
    keptFor: undefined,
    announced: undefined,
    forgottenSince: undefined,
    redacted: [],
  }),
  decide: { KeepCase: keepCase, RedactComment: redactComment },
  heeds: {},
  handles: {},
  evolve: {
    ForgettingNeared: (_, { at, forgetAt, byComity = false }) => ({
      announced: { at, forgetAt, byComity },
    }),
    ForgettingBegun: (_, { at: forgottenSince }) => ({ forgottenSince }),
    CaseKept: (_, { until: keptFor }) => ({ keptFor }),
    CommentRedacted: ({ redacted }, { comment }) => ({ redacted: [...redacted, comment] }),
    // What was said of its end was of that closing.
    CaseReopened: () => ({ announced: undefined }),
    AppealReceived: () => ({ announced: undefined }),
  },
  lengths: [],
  clocks: {},
  moments: () => [],
  owes: () => undefined,
  owesAtLast: () => undefined,
  dues: {},
  now: ({ announced }) => ({ besides: announced ? ["keep"] : [] }),
  tells: {
    ForgettingNeared: (event, { people }) => forgettingNotice(people, event),
    CommentRedacted: ({ wroteAt, hash }) => redactedNotice(wroteAt, hash),
  },
  seconding: {
    redact: {
      asks: ({ wroteAt }) => `that the comment of ${utc(wroteAt)} be taken out of this thread`,
      brings: commentRedacted,
      isOver: isRedactionOver,
    },
    keep: {
      asks: ({ until }) => `that this case be kept until ${utcDay(until)}`,
      brings: caseKept,
      isOver: ({ until }, { keptFor }) => keptFor !== undefined && until <= keptFor,
    },
  },
};
