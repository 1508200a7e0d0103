import { closeCase, reopenCase } from "./close-case.ts";
import { type ClosingAct, closingActs } from "./closing-acts.ts";
import type { ClosingCommand } from "./closing-commands.ts";
import { type ClosingEvent, closingEvents, type OwnClosingEvent } from "./closing-events.ts";
import { type ClosingReason, closingRefusals } from "./closing-refusals.ts";
import type { ClosingState, ClosingView } from "./closing-state.ts";
import { type ClosingDue, closingOwed, owedAfterEnacting } from "./closing-step.ts";
import { closingDues } from "./closing-steps-text.ts";
import { decidesNothing, isUndone, undoneUntil } from "./closed-alone.ts";
import { endNotice, closingInWords } from "./closing-text.ts";
import { whyNoDuplicate } from "./duplicate-of.ts";
import { leadTo, whyNotHandledWith } from "./leads.ts";
import type { OutcomeDue } from "../enacting/outcome-owed.ts";
import type { Chapter, Terms } from "../../kernel/chapter.ts";
import { refuse } from "../../kernel/refusal.ts";

/** What this chapter speaks of. */
export interface ClosingTerms extends Terms {
  readonly command: ClosingCommand;
  readonly heeded: never;
  readonly event: OwnClosingEvent;
  readonly known: ClosingEvent;
  readonly clock: never;
  readonly act: ClosingAct;
  readonly due: ClosingDue;
  readonly owing: ClosingDue | OutcomeDue;
  readonly refusal: keyof typeof closingRefusals;
  readonly reason: ClosingReason;
  readonly part: ClosingState;
  readonly view: ClosingView;
}

export const closing: Chapter<ClosingTerms> = {
  events: closingEvents,
  acts: closingActs,
  refusals: closingRefusals,
  begin: () => ({
    closed: undefined,
    closedAs: undefined,
    closures: [],
    leads: [],
    reopenedAt: undefined,
  }),
  decide: {
    CloseCase: closeCase,
    ReopenCase: reopenCase,
  },
  heeds: {},
  handles: {},
  evolve: {
    CaseClosed: ({ leads }, { at, closing: how }) => ({
      closed: { at },
      closedAs: how,
      leads: how.as === "handled-with" ? [...leads, leadTo(how.with, at)] : leads,
    }),
    CaseReopened: (
      { closed, closedAs, closures, leads, reopenedAt: before },
      { at: reopenedAt },
    ) => ({
      leads: leads.map((lead) => ({ ...lead, backAt: lead.backAt ?? reopenedAt })),
      closed: undefined,
      closedAs: undefined,
      closures: closed ? [...closures, { at: closed.at, reopenedAt }] : closures,
      reopenedAt: isUndone(closedAs, closed?.at, reopenedAt) ? before : reopenedAt,
    }),
  },
  lengths: [],
  clocks: {},
  moments: () => [],
  owes: owedAfterEnacting,
  owesAtLast: closingOwed,
  dues: closingDues,
  now: () => ({}),
  tells: {
    CaseClosed: ({ closing: how, by, at }) =>
      decidesNothing(how) ? endNotice(how, by, undoneUntil(at)) : undefined,
  },
  seconding: {
    close: {
      asks: ({ closing: how }) => `to close this case as ${closingInWords(how)}`,
      brings: ({ closing: how }, asking) =>
        asking.state.closed
          ? refuse("case-is-closed")
          : (whyNoDuplicate(how, asking) ??
            whyNotHandledWith(how, asking) ?? { type: "CaseClosed", closing: how }),
      isOver: (_, { closed }) => closed !== undefined,
    },
  },
};
