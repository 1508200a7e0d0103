import type { BanningCommand } from "./banning-commands.ts";
import type { BanningDecision, BanningView } from "./banning-state.ts";
import { reviewOrder } from "./review-order.ts";
import type { Chapter } from "../../kernel/chapter.ts";

export const banning = {
  decide: {
    ReviewOrder: reviewOrder,
  },
} satisfies Chapter<BanningCommand, BanningView, BanningDecision>;
