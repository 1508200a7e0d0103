import type { CaseEvent } from "../../domain/case/case-event.ts";
import { isAppAction, type AppAction } from "../../domain/chapters/banning/app-action.ts";
import { saysNoAccount } from "../../domain/chapters/enacting/human-reason.ts";
import { restrictionOf } from "../../domain/values/measure.ts";
import type { Undone } from "../../domain/values/space-words.ts";
import type { EnforcingPorts } from "./enforced.ts";
import { atPlace } from "../places/at-place.ts";
import { ownEvent } from "./own-event.ts";
import { isLater, waits } from "../places/try-in-space.ts";
import type { HeardCase } from "../hear/hear-case.ts";

/**
 * Bans of this case that a look over their places did not find in force any more, seen again
 * one by one. They are told once and not put back.
 */
export async function noticeDrift(
  heard: HeardCase,
  ports: EnforcingPorts,
): Promise<readonly CaseEvent[]> {
  const events: CaseEvent[] = [];
  for (const action of heard.state.actions) {
    const isSuspect = isAppAction(action) && action.life.is === "carried-out";
    if (!isSuspect || !ports.bans.undone.has(action.order)) continue;
    // oxlint-disable-next-line no-await-in-loop
    const what = await driftOf(action, ports);
    if (!what) continue;
    const body = { type: "DriftNoticed" as const, line: action.number, what };
    events.push(ownEvent(body, action.number, ports.clock.now(), heard));
  }
  return events;
}

/** Where nobody can be seen, nothing is known. */
async function driftOf(action: AppAction, ports: EnforcingPorts): Promise<Undone | undefined> {
  const seen = await atPlace(action, ports, ({ restraint, account }) => restraint.look(account));
  if (isLater(seen)) return undefined;
  if (waits(seen)) return saysNoAccount(seen.waitsFor) ? "account-gone" : undefined;
  const restriction = restrictionOf(action.measure);
  if (seen.isMember && restriction === "removed") return "let-in-again";
  return seen.standing === restriction || seen.standing === "unknown" ? undefined : "lifted";
}
