import { declareDeadlock, postponeHandOver } from "./deadlock.ts";
import type { DecidingCommand } from "./deciding-commands.ts";
import type { DecidingEvent, OwnDecidingEvent } from "./deciding-events.ts";
import type { DecidingDecision, DecidingView } from "./deciding-state.ts";
import { deliberationAfter, type DeliberationEvent } from "./deliberation.ts";
import { proposeResolution, standAside } from "./propose-resolution.ts";
import type { Chapter } from "../../kernel/chapter.ts";

export const deciding = {
  decide: {
    ProposeResolution: proposeResolution,
    StandAside: standAside,
    DeclareDeadlock: (_, asking) => declareDeadlock(asking),
    PostponeHandOver: postponeHandOver,
  },
  evolve: {
    ResolutionProposed: deliberated,
    MemberStoodAside: deliberated,
    DeadlockDeclared: deliberated,
    DeadlockPostponed: deliberated,
    HandOverNeared: deliberated,
    ConsensusReached: deliberated,
    MergeNotCovered: deliberated,
    CaseHandedOver: deliberated,
  },
} satisfies Chapter<
  DecidingCommand,
  OwnDecidingEvent,
  DecidingEvent,
  DecidingView,
  DecidingDecision
>;

function deliberated(
  { deliberation }: DecidingView,
  event: DeliberationEvent,
): Pick<DecidingView, "deliberation"> {
  return { deliberation: deliberationAfter(deliberation, event) };
}
