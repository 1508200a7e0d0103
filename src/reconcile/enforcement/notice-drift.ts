import type { CaseEvent } from "../../domain/case/case-event.ts";
import { isAppLine, type AppLine } from "../../domain/chapters/banning/app-line.ts";
import { isInForce } from "../../domain/chapters/enacting/line-standing.ts";
import type { CasePorts } from "../ports/case-ports.ts";
import type { HeardCase } from "../hear/hear-case.ts";
import { ownEvent } from "./own-event.ts";
import { isLater, tryInSpace, waits } from "./try-in-space.ts";

type Drift = Extract<CaseEvent, { type: "DriftNoticed" }>["what"];

/**
 * Bans of this case that a look over the organisations did not find in force any more, seen again
 * one by one. They are told once and not put back.
 */
export async function noticeDrift(
  heard: HeardCase,
  ports: CasePorts,
): Promise<readonly CaseEvent[]> {
  const events: CaseEvent[] = [];
  for (const line of heard.state.lines) {
    const isSuspect = isAppLine(line) && isInForce(line) && !line.drift;
    if (!isSuspect || !ports.bans.undone.has(line.order)) continue;
    // oxlint-disable-next-line no-await-in-loop
    const what = await driftOf(line, ports);
    if (!what) continue;
    const body = { type: "DriftNoticed" as const, line: line.line, what };
    events.push(ownEvent(body, line.line, ports.clock.now(), heard));
  }
  return events;
}

/** Where nobody can be seen, nothing is known. */
async function driftOf(
  { person, organisation }: AppLine,
  ports: CasePorts,
): Promise<Drift | undefined> {
  const space = ports.bans.findSpace(organisation);
  if ("waitsFor" in space) return undefined;
  const seen = await tryInSpace(() => space.observe(person), ports);
  if (isLater(seen)) return undefined;
  if (waits(seen)) return seen.waitsFor === "account-gone" ? seen.waitsFor : undefined;
  if (seen.membership !== "none") return "rejoined";
  return seen.isBlocked ? undefined : "unblocked";
}
