import type { CaseEvent } from "../../domain/case/case-event.ts";
import type { AppAction } from "../../domain/chapters/banning/app-action.ts";
import type { ListedNow } from "../../domain/chapters/banning/between-orders.ts";
import {
  isOwnRestriction,
  isUndecided,
  standingToNote,
} from "../../domain/chapters/banning/standing-to-note.ts";
import { hadIn } from "../../domain/chapters/enacting/action-life.ts";
import { settlingMinutes } from "../../domain/values/settling.ts";
import { restrictionOf } from "../../domain/values/measure.ts";
import type { Evidence } from "../../domain/values/standing.ts";
import { addMinutes } from "../../domain/values/time.ts";
import type { EnforcingPorts } from "./enforced.ts";
import { atPlace, type Found } from "../places/at-place.ts";
import { handedToPeople, ownEvent } from "./own-event.ts";
import { isLater, waits, type Later, type NotBefore } from "../places/try-in-space.ts";
import type { HeardCase } from "../hear/hear-case.ts";

/** An action whose person was seen in its place. */
export interface SeenAction extends Found {
  readonly action: AppAction;
  /** What they have there now. */
  readonly evidence: Evidence;
  /** Whether what is put on them there by now, should anything be, is of the app's orders. */
  readonly isOwn: boolean;
}

/** What the people of these actions have in their places, and what of it is to be recorded. */
export async function noteStandings(
  actions: readonly AppAction[],
  heard: HeardCase,
  { notBefore: triedBefore, ...listedNow }: ListedNow & { readonly notBefore: NotBefore },
  ports: EnforcingPorts,
): Promise<{
  readonly seen: readonly SeenAction[];
  readonly events: readonly CaseEvent[];
  readonly notBefore: NotBefore;
}> {
  const all: SeenAction[] = [];
  const events: CaseEvent[] = [];
  const notBefore = new Map<number, Later>();
  for (const action of actions) {
    // One after the other, as GitHub asks for.
    // oxlint-disable-next-line no-await-in-loop
    const found = await look(action, ports, triedBefore.get(action.number));
    if (isLater(found)) notBefore.set(action.number, found);
    else if (waits(found)) events.push(handedToPeople(action.number, found, ports, heard));
    else if (isUndecided(action, found.standing, heard.state.actions, listedNow))
      notBefore.set(action.number, { retryAt: addMinutes(listedNow.now, settlingMinutes) });
    else {
      const { standing, restraint } = found;
      const before = hadIn(action.life);
      const isOfOurs =
        standing === restrictionOf(action.measure) &&
        isOwnRestriction(action, heard.state.actions, listedNow.listed);
      const evidence =
        isOfOurs && !before
          ? (restraint.asOwn?.(found.evidence) ?? found.evidence)
          : found.evidence;
      const known = { standing, evidence: restraint.together(before?.evidence, evidence) };
      const noted = standingToNote(action, known, heard.state.actions, listedNow.listed);
      const had = noted ?? before;
      all.push({ ...found, isOwn: had?.before !== restrictionOf(action.measure) });
      if (!noted) continue;
      const body = { type: "StandingKept" as const, line: action.number, ...noted };
      events.push(ownEvent(body, action.number, ports.clock.now(), heard));
    }
  }
  return { seen: all, events, notBefore };
}

function look(action: AppAction, ports: EnforcingPorts, before: Later | undefined) {
  const lookThere = async ({ restraint, account }: Found) => {
    const seen = await restraint.look(account);
    return waits(seen) ? seen : { action, restraint, account, ...seen };
  };
  return atPlace(action, ports, lookThere, before);
}
