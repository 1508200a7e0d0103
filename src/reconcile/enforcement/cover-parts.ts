import type { CaseEvent } from "../../domain/case/case-event.ts";
import { type PartsDue, partsDue } from "../../domain/chapters/banning/parts-due.ts";
import { isOwnRestriction } from "../../domain/chapters/banning/standing-to-note.ts";
import { saysNoAccount } from "../../domain/chapters/enacting/human-reason.ts";
import { restrictionOf } from "../../domain/values/measure.ts";
import type { Evidence } from "../../domain/values/standing.ts";
import type { Enforced, EnforcingPorts } from "./enforced.ts";
import { othersBusyUntil } from "./others-busy-until.ts";
import { ownEvent } from "./own-event.ts";
import { atPlace } from "../places/at-place.ts";
import { isLater, onceMore, waits, type Later, type NotBefore } from "../places/try-in-space.ts";
import type { HeardCase } from "../hear/hear-case.ts";
import { appendEvents, type RecordedCase } from "../record/record-events.ts";

/** Lists or rooms to cover, and what was noted of the person. */
interface ToCover extends Pick<PartsDue, "action"> {
  readonly parts: readonly string[];
  readonly evidence: Evidence;
}

type Body = Parameters<typeof ownEvent>[0];

/** What a look for new lists or rooms came to: nothing to record is no body. */
interface Looked {
  readonly body?: Body;
  /** Whether they could be seen. */
  readonly isSeen: boolean;
  readonly toCover?: ToCover;
}

/**
 * Where lists or rooms came in while an order is in force: looks what the person has there, records
 * it, takes it, and records how that can be seen. A run that ends in between is followed by one that
 * goes on with what was recorded.
 */
export async function coverParts(
  heard: HeardCase,
  recorded: RecordedCase,
  triedBefore: NotBefore,
  ports: EnforcingPorts,
): Promise<Enforced> {
  const now = ports.clock.now();
  const later = new Map<number, Later>();
  const due = partsDue(heard.state.actions, ports.bans.grown).filter(({ action, found }) => {
    const others = found && othersBusyUntil(recorded, now);
    const wait = others ? { retryAt: others } : triedBefore.get(action.number);
    if (!wait || wait.retryAt <= now) return true;
    later.set(action.number, wait);
    return false;
  });
  const events: CaseEvent[] = [];
  const toCover: ToCover[] = [];
  const unseen = new Set(due.filter(({ found }) => found).map(({ action }) => action.order));
  for (const one of due) {
    const { number, order } = one.action;
    if (one.found) {
      toCover.push({ action: one.action, parts: one.found.parts, evidence: one.had.evidence });
      continue;
    }
    // oxlint-disable-next-line no-await-in-loop
    const looked = await look(one, heard, triedBefore.get(number), ports);
    if (isLater(looked)) later.set(number, looked);
    if (isLater(looked) || !looked.isSeen) unseen.add(order);
    else if (looked.toCover) toCover.push(looked.toCover);
    if (!isLater(looked) && looked.body)
      events.push(ownEvent(looked.body, number, ports.clock.now(), heard));
  }
  const found = events.length > 0 ? await appendEvents(heard, events, recorded, ports) : recorded;
  if (found === "somebody-was-first") return { recorded: found, notBefore: later };
  for (const { action } of due) if (!unseen.has(action.order)) ports.bans.lookedInto(action.order);
  const grown = { ...heard, events: [...heard.events, ...events] };
  const covered = await cover(toCover, grown, triedBefore, ports);
  const isNews = covered.events.length > 0;
  const after = isNews ? await appendEvents(grown, covered.events, found, ports) : found;
  return {
    recorded: after === recorded ? "nothing" : after,
    notBefore: new Map([...later, ...covered.notBefore]),
  };
}

/** What people were asked to see to already is not said again. */
async function look(
  { action, had, asked }: PartsDue,
  { state }: HeardCase,
  before: Later | undefined,
  ports: EnforcingPorts,
): Promise<Looked | Later> {
  const line = action.number;
  const isOwn = isOwnRestriction(action, state.actions, ports.register.bans);
  const seen = await atPlace(
    action,
    ports,
    async ({ restraint, account }) => restraint.parts?.look(account, had.evidence, isOwn) ?? none,
    before,
  );
  if (isLater(seen)) return seen;
  if (waits(seen)) {
    const isTold = seen.waitsFor === asked || saysNoAccount(seen.waitsFor);
    const body = { type: "PartsLeft" as const, line, parts: [], reason: seen.waitsFor };
    return isTold ? { isSeen: false } : { body, isSeen: false };
  }
  const { parts, evidence } = seen;
  if (parts.length === 0) return { isSeen: true };
  const body = { type: "PartsFound" as const, line, parts: [...parts], evidence };
  return { body, isSeen: true, toCover: { action, parts, evidence } };
}

const none = { parts: [], evidence: {} };

async function cover(
  all: readonly ToCover[],
  heard: HeardCase,
  triedBefore: NotBefore,
  ports: EnforcingPorts,
): Promise<{ readonly events: readonly CaseEvent[]; readonly notBefore: NotBefore }> {
  const events: CaseEvent[] = [];
  const notBefore = new Map<number, Later>();
  for (const { action, parts, evidence } of all) {
    const { number } = action;
    const before = triedBefore.get(number);
    const restriction = restrictionOf(action.measure);
    // oxlint-disable-next-line no-await-in-loop
    const outcome = await atPlace(
      action,
      ports,
      async ({ restraint, account }) => {
        const done = await restraint.parts?.cover(account, parts, evidence, action);
        const answer = done ? onceMore(done, restraint, before !== undefined, ports) : done;
        if (answer && (isLater(answer) || waits(answer))) return answer;
        return { proof: restraint.prove(account, restriction) };
      },
      before,
    );
    const about = { line: number, parts: [...parts] };
    if (isLater(outcome)) notBefore.set(number, outcome);
    else {
      const body: Body = waits(outcome)
        ? { type: "PartsLeft", ...about, reason: outcome.waitsFor }
        : { type: "PartsCovered", ...about, proof: outcome.proof };
      events.push(ownEvent(body, number, ports.clock.now(), heard));
    }
  }
  return { events, notBefore };
}
