import type { CaseEvent } from "../../domain/case/case-event.ts";
import { timeOfCase } from "../../domain/case/when-forgotten.ts";
import { Cause } from "../../domain/values/ids.ts";
import type { Instant } from "../../domain/values/time.ts";
import { type CaseAnswer, type CaseLook } from "./case-look.ts";
import type { Recorded } from "./record-case.ts";
import type { WithHeard } from "./understand-case.ts";
import { appendEvents } from "../record/record-events.ts";

export interface Timed {
  /** When to look for the sake of the case's own time. */
  readonly timeAt: Instant | undefined;
}

/** Says a month before that a closed case will be forgotten. */
export async function keepInTime({
  heard,
  recorded,
  memory,
  ports,
}: CaseLook & WithHeard & Recorded): Promise<CaseAnswer<Timed>> {
  const now = ports.clock.now();
  const time = timeOfCase(heard.state, heard.config, now);
  if (time.is !== "nearly-over")
    return { goOn: { timeAt: time.is === "to-look-at" && time.at > now ? time.at : undefined } };
  const { forgetAt } = time;
  const neared: CaseEvent = {
    type: "ForgettingNeared",
    at: now,
    by: "comity",
    cause: Cause.parse(`forget:${recorded.headOid}`),
    register: heard.config.register,
    forgetAt,
  };
  const written = await appendEvents(heard, [neared], recorded, ports);
  const unshown = written === "somebody-was-first" ? {} : { unshown: written.headOid };
  return { stop: { case: "moved-on", memory: { ...memory, ...unshown } } };
}
