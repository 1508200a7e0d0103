import type { CaseEvent } from "../../domain/case/case-event.ts";
import { isAppLine, type AppLine } from "../../domain/chapters/banning/app-line.ts";
import type { Undone } from "../../domain/values/space-words.ts";
import { atPlace } from "./at-place.ts";
import { ownEvent } from "./own-event.ts";
import { isLater, waits } from "./try-in-space.ts";
import type { HeardCase } from "../hear/hear-case.ts";
import type { CasePorts } from "../ports/case-ports.ts";

/**
 * Bans of this case that a look over their places did not find in force any more, seen again
 * one by one. They are told once and not put back.
 */
export async function noticeDrift(
  heard: HeardCase,
  ports: CasePorts,
): Promise<readonly CaseEvent[]> {
  const events: CaseEvent[] = [];
  for (const line of heard.state.lines) {
    const isSuspect = isAppLine(line) && line.life.is === "carried-out";
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
async function driftOf(line: AppLine, ports: CasePorts): Promise<Undone | undefined> {
  const seen = await atPlace(line, ports, ({ space, account }) => space.look(account));
  if (isLater(seen)) return undefined;
  if (waits(seen)) return seen.waitsFor === "account-gone" ? seen.waitsFor : undefined;
  if (seen.isMember) return "let-in-again";
  return seen.standing === "removed" || seen.standing === "unknown" ? undefined : "lifted";
}
