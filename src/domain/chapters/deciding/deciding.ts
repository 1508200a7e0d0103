import { declareDeadlock, postponeHandOver } from "./deadlock.ts";
import type { DecidingCommand } from "./deciding-commands.ts";
import type { DecidingDecision, DecidingView } from "./deciding-state.ts";
import { proposeResolution, standAside } from "./propose-resolution.ts";
import type { Chapter } from "../../kernel/chapter.ts";

export const deciding = {
  decide: {
    ProposeResolution: proposeResolution,
    StandAside: standAside,
    DeclareDeadlock: (_, asking) => declareDeadlock(asking),
    PostponeHandOver: postponeHandOver,
  },
} satisfies Chapter<DecidingCommand, DecidingView, DecidingDecision>;
