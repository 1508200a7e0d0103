import type { CaseEvent } from "../../domain/case/case-event.ts";
import { handledWith } from "../../domain/chapters/closing/leads.ts";
import { timeOfCase } from "../../domain/case/when-forgotten.ts";
import { Cause } from "../../domain/values/ids.ts";
import { addMinutes, type Instant } from "../../domain/values/time.ts";
import type { BodyOf } from "../../domain/kernel/happening.ts";
import { type CaseAnswer, type CaseLook } from "./case-look.ts";
import type { Recorded } from "./record-case.ts";
import type { WithHeard } from "./understand-case.ts";
import { lookUpCase } from "../hear/look-up-cases.ts";
import { anchorFound } from "../observe/anchors-found.ts";
import { appendEvents } from "../record/record-events.ts";

export interface Timed {
  /** When to look for the sake of the case's own time. */
  readonly timeAt: Instant | undefined;
}

/** So long after it was shown it is looked whether that is anchored. */
const minutesUntilAnchored = 1;

/** A report that is handled with another case is kept as long as that one is there. */
const daysBetweenLooks = 30;

/** Says a month before that a closed case will be forgotten, and begins to forget it when it is time. */
export async function keepInTime(
  look: CaseLook & WithHeard & Recorded,
): Promise<CaseAnswer<Timed>> {
  const { heard, ports } = look;
  const now = ports.clock.now();
  const time = timeOfCase(heard.state, heard.config, now);
  switch (time.is) {
    case "kept":
      return { goOn: { timeAt: undefined } };
    case "to-look-at":
      return { goOn: { timeAt: time.at > now ? time.at : undefined } };
    case "nearly-over": {
      const { forgetAt } = time;
      return append({ type: "ForgettingNeared", forgetAt, byComity: true }, look);
    }
    case "over": {
      if (!isAnchored(look)) return { goOn: { timeAt: addMinutes(now, minutesUntilAnchored) } };
      if (await isWithOther(look))
        return { goOn: { timeAt: addMinutes(now, daysBetweenLooks * 24 * 60) } };
      return append({ type: "ForgettingBegun" }, look);
    }
  }
}

async function append(
  body: BodyOf<Extract<CaseEvent, { type: "ForgettingNeared" | "ForgettingBegun" }>>,
  { heard, recorded, memory, ports }: CaseLook & WithHeard & Recorded,
): Promise<CaseAnswer<Timed>> {
  const event: CaseEvent = {
    ...body,
    at: ports.clock.now(),
    by: "comity",
    cause: Cause.parse(`forget:${recorded.headOid}`),
    register: heard.config.register,
  };
  const written = await appendEvents(heard, [event], recorded, ports);
  const unshown = written === "somebody-was-first" ? {} : { unshown: written.headOid };
  return { stop: { case: "moved-on", memory: { ...memory, ...unshown } } };
}

/** Whether this look found the record anchored as it still stands. */
function isAnchored({ heard, recorded, ports }: CaseLook & WithHeard & Recorded): boolean {
  const anchor = anchorFound(heard.found.observation, ports.anchorCodec);
  const { n, sha256 } = recorded.head;
  return anchor?.n === n && anchor.sha256 === sha256 && anchor.headOid === recorded.headOid;
}

async function isWithOther({ heard, ports }: CaseLook & WithHeard): Promise<boolean> {
  const other = handledWith(heard.state);
  if (other === undefined) return false;
  return (await lookUpCase(other, heard.state.codeName, ports)) !== "none";
}
