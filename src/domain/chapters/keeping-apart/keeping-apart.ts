import { grantReading, grantsAfter } from "./grants.ts";
import type { KeepingApartCommand } from "./keeping-apart-commands.ts";
import type { KeepingApartEvent, OwnKeepingApartEvent } from "./keeping-apart-events.ts";
import type { KeepingApartDecision, KeepingApartView } from "./keeping-apart-state.ts";
import { sealCase } from "./seal-case.ts";
import type { Chapter } from "../../kernel/chapter.ts";

export const keepingApart = {
  decide: {
    SealCase: (_, asking) => sealCase(asking),
    GrantReading: grantReading,
  },
  evolve: {
    CaseSealed: () => ({ isSealed: true }),
    CaseMoved: (before, { codeName, issue, from, at: since }) => ({
      codeName,
      issue,
      room: { since, from, oldIssue: before.issue.id },
    }),
    ReadingGranted: ({ grants }, event) => ({ grants: grantsAfter(grants, event) }),
    GrantEnded: ({ grants }, event) => ({ grants: grantsAfter(grants, event) }),
    AccessChanged: ({ grants }, event) => ({ grants: grantsAfter(grants, event) }),
  },
} satisfies Chapter<
  KeepingApartCommand,
  OwnKeepingApartEvent,
  KeepingApartEvent,
  KeepingApartView,
  KeepingApartDecision
>;
