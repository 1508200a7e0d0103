import { askParty, hearParty } from "./hear-party.ts";
import type { ReviewingCommand } from "./reviewing-commands.ts";
import type { ReviewingDecision, ReviewingView } from "./reviewing-state.ts";
import type { Chapter } from "../../kernel/chapter.ts";
import { excerpt } from "../../kernel/happening.ts";

export const reviewing = {
  decide: {
    HearParty: hearParty,
    AskParty: askParty,
    TakeNote: ({ text }) => [{ type: "NoteTaken", text: excerpt(text) }],
    DraftFinding: ({ finding }) => [{ type: "FindingDrafted", finding }],
  },
} satisfies Chapter<ReviewingCommand, ReviewingView, ReviewingDecision>;
