import { grantReading } from "./grants.ts";
import type { KeepingApartCommand } from "./keeping-apart-commands.ts";
import type { KeepingApartDecision, KeepingApartView } from "./keeping-apart-state.ts";
import { sealCase } from "./seal-case.ts";
import type { Chapter } from "../../kernel/chapter.ts";

export const keepingApart = {
  decide: {
    SealCase: (_, asking) => sealCase(asking),
    GrantReading: grantReading,
  },
} satisfies Chapter<KeepingApartCommand, KeepingApartView, KeepingApartDecision>;
