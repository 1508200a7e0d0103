import type { CaseEvent } from "../../domain/case/case-event.ts";
import type { AppLine } from "../../domain/chapters/banning/app-line.ts";
import { standingToNote } from "../../domain/chapters/banning/standing-to-note.ts";
import { hadIn } from "../../domain/chapters/enacting/line-life.ts";
import type { Evidence } from "../../domain/values/standing.ts";
import { atPlace, type Found } from "./at-place.ts";
import { handedToPeople, ownEvent } from "./own-event.ts";
import { isLater, waits, type NotBefore } from "./try-in-space.ts";
import type { HeardCase } from "../hear/hear-case.ts";
import type { CasePorts } from "../ports/case-ports.ts";

/** A line whose person was seen in its place. */
export interface SeenLine extends Found {
  readonly line: AppLine;
  /** What they have there now. */
  readonly evidence: Evidence;
}

/** What the people of these lines have in their places, and what of it is to be recorded. */
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
    if (isLater(found)) notBefore.set(line.line, found.retryAt);
    else if (waits(found)) events.push(handedToPeople(line.line, found, ports, heard));
    else {
      const { standing, evidence, space } = found;
      all.push(found);
      const known = { standing, evidence: space.together(hadIn(line.life)?.evidence, evidence) };
      const noted = standingToNote(line, known, heard.state.lines, ports.register.bans);
      if (!noted) continue;
      const body = { type: "StandingKept" as const, line: line.line, ...noted };
      events.push(ownEvent(body, line.line, ports.clock.now(), heard));
    }
  }
  return { seen: all, events, notBefore };
}

function look(line: AppLine, ports: CasePorts) {
  return atPlace(line, ports, async ({ space, account }) => {
    const seen = await space.look(account);
    return waits(seen) ? seen : { line, space, account, ...seen };
  });
}
