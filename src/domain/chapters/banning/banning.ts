import type { BanningCommand } from "./banning-commands.ts";
import type { BanningEvent, OwnBanningEvent } from "./banning-events.ts";
import type { BanningDecision, BanningView } from "./banning-state.ts";
import { reviewOrder } from "./review-order.ts";
import type { Chapter } from "../../kernel/chapter.ts";

export const banning = {
  decide: {
    ReviewOrder: reviewOrder,
  },
  evolve: {
    OrderEndNeared: ({ orderNotes }, { order, at, endsAt: dueAt }) => ({
      orderNotes: [...orderNotes, { order, at, what: "end-nears", dueAt }],
    }),
    OrderReviewDue: ({ orderNotes }, { order, at, dueAt }) => ({
      orderNotes: [...orderNotes, { order, at, what: "review-due", dueAt }],
    }),
    OrderReviewed: ({ orderNotes }, { order, at }) => ({
      orderNotes: [...orderNotes, { order, at, what: "reviewed", dueAt: undefined }],
    }),
  },
} satisfies Chapter<BanningCommand, OwnBanningEvent, BanningEvent, BanningView, BanningDecision>;
