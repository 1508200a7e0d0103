import { type EnactingReason, enactingRefusals } from "./enacting-refusals.ts";
import { deliberationEnacted } from "../deciding/deliberation.ts";
import { enact } from "./enact.ts";
import type { EnactingCommand } from "./enacting-commands.ts";
import { type EnactingEvent, enactingEvents, type OwnEnactingEvent } from "./enacting-events.ts";
import type { EnactingState, EnactingView } from "./enacting-state.ts";
import { type LineEvent, linesAfter } from "./line.ts";
import { lineHasFailed, lineIsDone } from "./settle-line.ts";
import type { Chapter, Terms } from "../../kernel/chapter.ts";

/** What this chapter speaks of. */
export interface Enacting extends Terms {
  readonly command: EnactingCommand;
  readonly event: OwnEnactingEvent;
  readonly known: EnactingEvent;
  readonly act: never;
  readonly refusal: keyof typeof enactingRefusals;
  readonly reason: EnactingReason;
  readonly part: EnactingState;
  readonly view: EnactingView;
}

export const enacting: Chapter<Enacting> = {
  events: enactingEvents,
  acts: [],
  refusals: enactingRefusals,
  begin: () => ({ lines: [] }),
  decide: {
    EnactResolution: (_, asking) => enact(asking),
    LineIsDone: lineIsDone,
    LineHasFailed: lineHasFailed,
  },
  evolve: {
    ResolutionEnacted: ({ deliberation, lines }, event) => ({
      deliberation: deliberationEnacted(deliberation, event.at),
      lines: linesAfter(lines, event),
    }),
    CoolingOffBegun: carriedOn,
    StandingNoted: carriedOn,
    LineDone: carriedOn,
    LineFailed: carriedOn,
    LineHandedToPeople: carriedOn,
    LinesTriedAgain: carriedOn,
    OrderEnded: carriedOn,
    LineLifted: carriedOn,
    DriftNoticed: carriedOn,
  },
  seconding: {},
};

function carriedOn({ lines }: EnactingView, event: LineEvent): Pick<EnactingView, "lines"> {
  return { lines: linesAfter(lines, event) };
}
