import type { CaseEvent } from "../../domain/case/case-event.ts";
import { liftsDue, type LiftDue } from "../../domain/chapters/banning/lifts-due.ts";
import type { AppAction } from "../../domain/chapters/banning/app-action.ts";
import { carryingOut, hadIn } from "../../domain/chapters/enacting/action-life.ts";
import { settlingMinutes } from "../../domain/values/settling.ts";
import { addMinutes } from "../../domain/values/time.ts";
import { atPlace } from "../places/at-place.ts";
import type { WaitsForHuman } from "../../ports/space.ts";
import type { Enforced, EnforcingPorts } from "./enforced.ts";
import { othersBusyUntil } from "./others-busy-until.ts";
import { handedToPeople, ownEvent } from "./own-event.ts";
import { isLater, onceMore, waits, type Later, type NotBefore } from "../places/try-in-space.ts";
import type { HeardCase } from "../hear/hear-case.ts";
import { appendEvents, type RecordedCase } from "../record/record-events.ts";

/** Takes back what orders had imposed that have ended, where nothing else holds it. */
export async function liftActions(
  heard: HeardCase,
  recorded: RecordedCase,
  notBefore: NotBefore,
  ports: EnforcingPorts,
): Promise<Enforced> {
  const now = ports.clock.now();
  const events: CaseEvent[] = [];
  const later = new Map<number, Later>();
  const { committedAt: recordedAt } = recorded;
  for (const due of liftsDue(heard.state, { listed: ports.register.bans, now, recordedAt })) {
    const { number } = due.action;
    if (due.does === "postpone") {
      later.set(number, { retryAt: addMinutes(now, settlingMinutes) });
      continue;
    }
    if (due.does === "wait") {
      later.set(number, { retryAt: due.until });
      continue;
    }
    if (due.does === "hand-over") {
      events.push(handedToPeople(number, { waitsFor: due.because }, ports, heard));
      continue;
    }
    const busyUntil = due.does === "release" ? othersBusyUntil(recorded, now) : undefined;
    const before = notBefore.get(number);
    const wait = busyUntil ? { retryAt: busyUntil } : before;
    if (wait && wait.retryAt > now) {
      later.set(number, wait);
      continue;
    }
    // oxlint-disable-next-line no-await-in-loop
    const outcome = await lift(due, before, ports);
    if (isLater(outcome)) later.set(number, outcome);
    else if (waits(outcome)) events.push(handedToPeople(number, outcome, ports, heard));
    else {
      const body = { type: "LineLifted" as const, line: number, ...outcome };
      events.push(ownEvent(body, number, ports.clock.now(), heard));
    }
  }
  const isDone = events.length > 0;
  const after = isDone ? await appendEvents(heard, events, recorded, ports) : "nothing";
  return { recorded: after, notBefore: later };
}

async function lift(
  due: Exclude<LiftDue, { does: "hand-over" | "postpone" | "wait" }>,
  before: Later | undefined,
  ports: EnforcingPorts,
) {
  if (due.does === "keep") return { proof: proofs[due.because], kept: due.because };
  if (due.does === "settle") return { proof: proofs[due.because] };
  return atPlace(
    due.action,
    ports,
    async ({ restraint, account }) => {
      const evidence = hadIn(due.action.life)?.evidence;
      const answer = await restraint.put(account, "free", evidence, due.action);
      const outcome = onceMore(answer, restraint, before !== undefined, ports);
      if (isLater(outcome)) return outcome;
      if (waits(outcome)) return isGoneStill(outcome, due.action) ? goneBefore : outcome;
      return { proof: restraint.prove(account, "free") };
    },
    before,
  );
}

/** It was gone while the order was in force, and its platform is sure that it is. */
function isGoneStill({ waitsFor }: WaitsForHuman, { life }: AppAction): boolean {
  const was = carryingOut(life);
  return waitsFor === "account-gone" && was.is === "undone" && was.what === "account-gone";
}

const goneBefore = { proof: "the account was gone already" };

const proofs = {
  "other-order": "another ban of the same account is in force there",
  "restricted-before": "somebody else had put the person out there before",
  "never-carried-out": "it was never carried out",
  "undone-by-hand": "somebody had lifted it by hand",
} as const;
