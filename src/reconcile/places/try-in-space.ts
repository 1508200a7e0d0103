import { addMinutes, latest, type Instant } from "../../domain/values/time.ts";
import { Terminal, Transient } from "../../ports/errors.ts";
import type { Space, WaitsForHuman } from "../../ports/space.ts";
import type { CasePorts } from "../ports/case-ports.ts";

/** Actions that could not be carried out for the moment, by number, and when to try again. */
export type NotBefore = ReadonlyMap<number, Later>;

/** What could not be done now: when to look again. */
export interface Later {
  readonly retryAt: Instant;
  /** How long that is from the try before, where the place could not be reached. */
  readonly minutes?: number;
}

/** Nothing is tried again in between; the next look observes first. */
const minutesUntilRetry = 5;

/** A place that cannot be reached for long is tried so often, as is one that refuses the app's credentials. */
const mostMinutesUntilRetry = 60;

/** For a refusal that may be gone a moment later. */
const minutesUntilRetryAfterRefusal = 1;

/**
 * So that an action that cannot be carried out now does not stop the others. Each wait is twice as
 * long as the one before.
 *
 * @param before what the last try came to
 */
export async function tryInSpace<Outcome extends object>(
  attempt: () => Promise<Outcome>,
  { clock, log }: Pick<CasePorts, "log"> & { readonly clock: Pick<CasePorts["clock"], "now"> },
  before?: Later,
): Promise<Outcome | Later> {
  try {
    return await attempt();
  } catch (error) {
    const now = clock.now();
    if (error instanceof Transient) {
      const doubled = before?.minutes === undefined ? minutesUntilRetry : 2 * before.minutes;
      const minutes = Math.min(doubled, mostMinutesUntilRetry);
      const retryAt = addMinutes(now, minutes);
      const { retryAt: asked } = error.edge;
      return { retryAt: asked ? latest(asked, retryAt) : retryAt, minutes };
    }
    if (!(error instanceof Terminal)) throw error;
    const { route, status } = error.edge;
    log.warn("a space could not be reached", { route, ...(status !== undefined && { status }) });
    return { retryAt: addMinutes(now, mostMinutesUntilRetry), minutes: mostMinutesUntilRetry };
  }
}

/** A refusal that may pass is met once more before people are asked. */
export function onceMore<Outcome extends object>(
  outcome: Outcome,
  space: Pick<Space, "mayPass">,
  wasTried: boolean,
  { clock }: Pick<CasePorts, "clock">,
): Outcome | Later {
  if (wasTried || !waits(outcome) || !space.mayPass(outcome.waitsFor)) return outcome;
  return { retryAt: addMinutes(clock.now(), minutesUntilRetryAfterRefusal) };
}

export function isLater(outcome: object): outcome is Later {
  return "retryAt" in outcome;
}

export function waits(outcome: object): outcome is WaitsForHuman {
  return "waitsFor" in outcome;
}
