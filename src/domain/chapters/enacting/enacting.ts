import { enact } from "./enact.ts";
import type { EnactingCommand } from "./enacting-commands.ts";
import type { EnactingDecision, EnactingView } from "./enacting-state.ts";
import { lineHasFailed, lineIsDone } from "./settle-line.ts";
import type { Chapter } from "../../kernel/chapter.ts";

export const enacting = {
  decide: {
    EnactResolution: (_, asking) => enact(asking),
    LineIsDone: lineIsDone,
    LineHasFailed: lineHasFailed,
  },
} satisfies Chapter<EnactingCommand, EnactingView, EnactingDecision>;
