import { closeCase, reopenCase } from "./close-case.ts";
import type { ClosingCommand } from "./closing-commands.ts";
import type { ClosingEvent, OwnClosingEvent } from "./closing-events.ts";
import type { ClosingDecision, ClosingView } from "./closing-state.ts";
import type { Chapter } from "../../kernel/chapter.ts";

export const closing = {
  decide: {
    CloseCase: closeCase,
    ReopenCase: reopenCase,
  },
  evolve: {
    CaseClosed: (_, event) => ({ closed: { at: event.at, closing: event.closing } }),
    CaseReopened: ({ closed, closures }, { at: reopenedAt }) => ({
      closed: undefined,
      closures: closed ? [...closures, { at: closed.at, reopenedAt }] : closures,
    }),
  },
} satisfies Chapter<ClosingCommand, OwnClosingEvent, ClosingEvent, ClosingView, ClosingDecision>;
