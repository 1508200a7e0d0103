import type { CaseEvent } from "../../domain/case/case-event.ts";
import { dueActions } from "../../domain/chapters/banning/due-actions.ts";
import { whyNotCarriedOut } from "../../domain/chapters/urgent-action/limits-again.ts";
import { restrictionOf } from "../../domain/values/measure.ts";
import { settlingMinutes } from "../../domain/values/settling.ts";
import { addMinutes } from "../../domain/values/time.ts";
import type { Enforced, EnforcingPorts } from "./enforced.ts";
import { noteStandings, type SeenAction } from "./note-standings.ts";
import { othersBusyUntil } from "./others-busy-until.ts";
import { handedToPeople, ownEvent } from "./own-event.ts";
import {
  isLater,
  onceMore,
  tryInSpace,
  waits,
  type Later,
  type NotBefore,
} from "../places/try-in-space.ts";
import type { HeardCase } from "../hear/hear-case.ts";
import { appendEvents, type RecordedCase } from "../record/record-events.ts";

/**
 * Carries out the bans that are due: looks what each person has, records it, takes it, and records
 * how that can be seen. A run that ends in between is followed by one that looks first, so nobody is
 * put out twice.
 */
export async function imposeActions(
  heard: HeardCase,
  recorded: RecordedCase,
  notBefore: NotBefore,
  ports: EnforcingPorts,
): Promise<Enforced> {
  const { state, config } = heard;
  const now = ports.clock.now();
  const listedNow = { listed: ports.register.bans, now, recordedAt: recorded.committedAt };
  const due = dueActions(state, { config, ...listedNow });
  const busyUntil = othersBusyUntil(recorded, now);
  const later = new Map<number, Later>();
  for (const { number, life } of due.impose) {
    const others = life.is === "noted" && busyUntil ? { retryAt: busyUntil } : undefined;
    const wait = others ?? notBefore.get(number);
    if (wait && wait.retryAt > now) later.set(number, wait);
  }
  const retryAt = addMinutes(now, settlingMinutes);
  for (const { number } of due.postponed) later.set(number, { retryAt });
  for (const { action, until } of due.outranked) later.set(action.number, { retryAt: until });
  const held = due.impose.flatMap((action) => {
    const reason = whyNotCarriedOut(action, state, config);
    return reason ? [{ action, reason }] : [];
  });
  const isHeld = (number: number) => held.some(({ action }) => action.number === number);
  const actions = due.impose.filter(({ number }) => !later.has(number) && !isHeld(number));
  const noted = await noteStandings(actions, heard, { ...listedNow, notBefore }, ports);
  const events = [
    ...[...due.handOver, ...held].map(({ action, reason }) =>
      handedToPeople(action.number, { waitsFor: reason }, ports, heard),
    ),
    ...noted.events,
  ];
  const withNotes =
    events.length > 0 ? await appendEvents(heard, events, recorded, ports) : recorded;
  if (withNotes === "somebody-was-first") return { recorded: withNotes, notBefore: later };
  const taken = await take(noted.seen, heard, notBefore, ports);
  const grown = { ...heard, events: [...heard.events, ...events] };
  const hasTaken = taken.events.length > 0;
  const after = hasTaken ? await appendEvents(grown, taken.events, withNotes, ports) : withNotes;
  return {
    recorded: after === recorded ? "nothing" : after,
    notBefore: new Map([...later, ...noted.notBefore, ...taken.notBefore]),
  };
}

async function take(
  seenActions: readonly SeenAction[],
  heard: HeardCase,
  triedBefore: NotBefore,
  ports: EnforcingPorts,
): Promise<{ readonly events: readonly CaseEvent[]; readonly notBefore: NotBefore }> {
  const events: CaseEvent[] = [];
  const notBefore = new Map<number, Later>();
  for (const { action, restraint, account, evidence, isOwn } of seenActions) {
    const restriction = restrictionOf(action.measure);
    // oxlint-disable-next-line no-await-in-loop
    const answer = await tryInSpace(
      () => restraint.put(account, restriction, evidence, { ...action, isOwn }),
      ports,
      triedBefore.get(action.number),
    );
    const outcome = onceMore(answer, restraint, triedBefore.has(action.number), ports);
    if (isLater(outcome)) notBefore.set(action.number, outcome);
    else if (waits(outcome)) events.push(handedToPeople(action.number, outcome, ports, heard));
    else {
      const proof = restraint.prove(account, restriction);
      const body = { type: "LineDone" as const, line: action.number, proof };
      events.push(ownEvent(body, action.number, ports.clock.now(), heard));
    }
  }
  return { events, notBefore };
}
