import type { CaseEvent } from "../../domain/case/case-event.ts";
import { endsAsked, liftsSettled } from "../../domain/chapters/banning/lifts-asked.ts";
import { coverParts } from "./cover-parts.ts";
import type { Enforced, EnforcingPorts } from "./enforced.ts";
import { imposeActions } from "./impose-actions.ts";
import { liftActions } from "./lift-actions.ts";
import { noticeDrift } from "./notice-drift.ts";
import { handedToPeople, ownEvent } from "./own-event.ts";
import type { NotBefore } from "../places/try-in-space.ts";
import type { HeardCase } from "../hear/hear-case.ts";
import { appendEvents, type RecordedCase } from "../record/record-events.ts";

/**
 * Does in the spaces what the record orders, and records it. What other cases and other people did
 * to the orders comes first; bans begin before others end, so that nobody is let in between two.
 */
export async function enforceActions(
  heard: HeardCase,
  recorded: RecordedCase,
  notBefore: NotBefore,
  ports: EnforcingPorts,
): Promise<Enforced> {
  const news = [...newsOfRegister(heard, ports), ...(await noticeDrift(heard, ports))];
  if (news.length > 0) {
    return { recorded: await appendEvents(heard, news, recorded, ports), notBefore };
  }
  const imposed = await imposeActions(heard, recorded, notBefore, ports);
  if (imposed.recorded !== "nothing") return imposed;
  const covered = await coverParts(heard, recorded, notBefore, ports);
  const later = new Map([...imposed.notBefore, ...covered.notBefore]);
  if (covered.recorded !== "nothing") return { ...covered, notBefore: later };
  const lifted = await liftActions(heard, recorded, notBefore, ports);
  return { ...lifted, notBefore: new Map([...later, ...lifted.notBefore]) };
}

/** What the register of bans says that the record of this case does not hold yet. */
function newsOfRegister(heard: HeardCase, ports: EnforcingPorts): readonly CaseEvent[] {
  const { actions } = heard.state;
  const { bans } = ports.register;
  const now = ports.clock.now();
  return [
    ...endsAsked(actions, bans).map((order) =>
      ownEvent({ type: "OrderEnded", order, because: "lifted" }, order, now, heard),
    ),
    ...liftsSettled(actions, bans).map((settled) => {
      const { number } = settled;
      if ("reason" in settled)
        return handedToPeople(number, { waitsFor: settled.reason }, ports, heard);
      const proof = `the register of bans says that it ended ${settled.endedAt}`;
      return ownEvent({ type: "LineDone", line: number, proof }, number, now, heard);
    }),
  ];
}
