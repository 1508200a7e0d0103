import { deliberationEnacted } from "../deciding/deliberation.ts";
import { enact } from "./enact.ts";
import type { EnactingCommand } from "./enacting-commands.ts";
import type { EnactingEvent, OwnEnactingEvent } from "./enacting-events.ts";
import type { EnactingDecision, EnactingView } from "./enacting-state.ts";
import { type LineEvent, linesAfter } from "./line.ts";
import { lineHasFailed, lineIsDone } from "./settle-line.ts";
import type { Chapter } from "../../kernel/chapter.ts";

export const enacting = {
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
} satisfies Chapter<
  EnactingCommand,
  OwnEnactingEvent,
  EnactingEvent,
  EnactingView,
  EnactingDecision
>;

function carriedOn({ lines }: EnactingView, event: LineEvent): Pick<EnactingView, "lines"> {
  return { lines: linesAfter(lines, event) };
}
