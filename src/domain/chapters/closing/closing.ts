import { closeCase, reopenCase } from "./close-case.ts";
import type { ClosingCommand } from "./closing-commands.ts";
import type { ClosingDecision, ClosingView } from "./closing-state.ts";
import type { Chapter } from "../../kernel/chapter.ts";

export const closing = {
  decide: {
    CloseCase: closeCase,
    ReopenCase: reopenCase,
  },
} satisfies Chapter<ClosingCommand, ClosingView, ClosingDecision>;
