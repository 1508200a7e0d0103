import type { CaseEvent } from "../../domain/case/case-event.ts";
import type { EventBody } from "../../domain/case/event-body.ts";
import type { HumanReason } from "../../domain/chapters/enacting/human-reason.ts";
import { Cause } from "../../domain/values/ids.ts";
import type { Instant } from "../../domain/values/time.ts";
import type { HeardCase } from "../hear/hear-case.ts";
import type { CasePorts } from "../ports/case-ports.ts";

/** Something the app did or saw in a space, as the record keeps it. */
export function ownEvent(
  body: EventBody,
  about: number | string,
  at: Instant,
  { config }: Pick<HeardCase, "config">,
): CaseEvent {
  const cause = Cause.parse(`space:${body.type} ${about}:${at}`);
  return { ...body, at, by: "comity", cause, register: config.register };
}

/** An action that the app cannot carry out, or not lift. */
export function handedToPeople(
  number: number,
  {
    waitsFor: reason,
    account: whose,
  }: { readonly waitsFor: HumanReason; readonly account?: string },
  { clock }: Pick<CasePorts, "clock">,
  heard: Pick<HeardCase, "config">,
): CaseEvent {
  const body = { type: "LineHandedToPeople" as const, line: number, reason };
  const about = whose === undefined ? body : { ...body, whose };
  return ownEvent(about, number, clock.now(), heard);
}
