import type { CaseEvent } from "../../domain/case/case-event.ts";
import type { AppLine } from "../../domain/chapters/banning/app-line.ts";
import type { Had } from "../../domain/chapters/enacting/line.ts";
import { standingToNote } from "../../domain/chapters/banning/standing-to-note.ts";
import type { Space, StandingSeen } from "../../ports/space.ts";
import type { CasePorts } from "../ports/case-ports.ts";
import type { HeardCase } from "../hear/hear-case.ts";
import { handedOver, ownEvent } from "./own-event.ts";
import { isLater, tryInSpace, waits, type NotBefore } from "./try-in-space.ts";

/** A line whose person was seen in its organisation. */
export interface SeenLine {
  readonly line: AppLine;
  readonly space: Space;
  readonly seen: StandingSeen;
}

/** What the people of these lines have in their organisations, and what of it is to be recorded. */
export async function noteStandings(
  lines: readonly AppLine[],
  heard: HeardCase,
  ports: CasePorts,
): Promise<{
  readonly seen: readonly SeenLine[];
  readonly events: readonly CaseEvent[];
  readonly notBefore: NotBefore;
}> {
  const all: SeenLine[] = [];
  const events: CaseEvent[] = [];
  const notBefore = new Map<number, CaseEvent["at"]>();
  for (const line of lines) {
    // One after the other, as GitHub asks for.
    // oxlint-disable-next-line no-await-in-loop
    const found = await look(line, ports);
    if ("later" in found) notBefore.set(line.line, found.later);
    else if ("waitsFor" in found) events.push(handedOver(line.line, found, ports, heard));
    else {
      all.push(found);
      const noted = standingToNote(line, had(found.seen), heard.state.lines, ports.register.bans);
      if (!noted) continue;
      const body = { type: "StandingNoted" as const, line: line.line, ...noted };
      events.push(ownEvent(body, line.line, ports.clock.now(), heard));
    }
  }
  return { seen: all, events, notBefore };
}

async function look(line: AppLine, ports: CasePorts) {
  const space = ports.bans.findSpace(line.organisation);
  if ("waitsFor" in space) return space;
  const seen = await tryInSpace(() => space.observe(line.person), ports);
  if (isLater(seen)) return { later: seen.retryAt };
  return waits(seen) ? seen : { line, space, seen };
}

function had({ isBlocked, membership, invited, collaboratesOn }: StandingSeen): Had {
  return {
    wasBlocked: isBlocked,
    membership,
    wasInvited: invited,
    collaboratedOn: collaboratesOn,
  };
}
