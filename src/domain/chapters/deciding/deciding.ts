import { type DecidingReason, decidingRefusals } from "./deciding-refusals.ts";
import { declareDeadlock, postponeHandOver } from "./deadlock.ts";
import type { DecidingCommand } from "./deciding-commands.ts";
import { type DecidingEvent, decidingEvents, type OwnDecidingEvent } from "./deciding-events.ts";
import type { DecidingState, DecidingView } from "./deciding-state.ts";
import { deliberationAfter, type DeliberationEvent, nothingProposed } from "./deliberation.ts";
import { proposeResolution, standAside } from "./propose-resolution.ts";
import type { Chapter, Terms } from "../../kernel/chapter.ts";

/** What this chapter speaks of. */
export interface Deciding extends Terms {
  readonly command: DecidingCommand;
  readonly event: OwnDecidingEvent;
  readonly known: DecidingEvent;
  readonly act: never;
  readonly refusal: keyof typeof decidingRefusals;
  readonly reason: DecidingReason;
  readonly part: DecidingState;
  readonly view: DecidingView;
}

export const deciding: Chapter<Deciding> = {
  events: decidingEvents,
  acts: [],
  refusals: decidingRefusals,
  begin: () => ({ deliberation: nothingProposed }),
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
  seconding: {},
};

function deliberated(
  { deliberation }: DecidingView,
  event: DeliberationEvent,
): Pick<DecidingView, "deliberation"> {
  return { deliberation: deliberationAfter(deliberation, event) };
}
