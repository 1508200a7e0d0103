import { banAlone } from "./ban-alone.ts";
import { declareDanger, noteHelpContacted } from "./danger.ts";
import { ratifyAct, reverseAct } from "./review-act.ts";
import { tellOfAct } from "./tell-of-act.ts";
import type { UrgentActionCommand } from "./urgent-action-commands.ts";
import type { UrgentActionDecision, UrgentActionView } from "./urgent-action-state.ts";
import type { Chapter } from "../../kernel/chapter.ts";

export const urgentAction = {
  decide: {
    DeclareDanger: declareDanger,
    NoteHelpContacted: noteHelpContacted,
    BanAlone: banAlone,
    TellOfAct: tellOfAct,
    RatifyAct: ratifyAct,
    ReverseAct: reverseAct,
  },
} satisfies Chapter<UrgentActionCommand, UrgentActionView, UrgentActionDecision>;
