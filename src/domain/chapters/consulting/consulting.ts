import type { ConsultingEvent, OwnConsultingEvent } from "./consulting-events.ts";
import type { ConsultingView } from "./consulting-state.ts";
import type { Chapter } from "../../kernel/chapter.ts";

export const consulting = {
  decide: {},
  evolve: {
    FeedbackWindowEnded: ({ feedbackEnded }, { party, at }) => ({
      feedbackEnded: [...feedbackEnded, { party, at }],
    }),
  },
} satisfies Chapter<never, OwnConsultingEvent, ConsultingEvent, ConsultingView, never>;
