import type { EventBody } from "../../domain/case/event-body.ts";
import type { Split } from "../../domain/chapters/taking-apart/taking-apart-state.ts";
import { Cause, type CodeName } from "../../domain/values/ids.ts";
import { onward, type CaseAnswer, type CaseLook } from "./case-look.ts";
import type { Recorded } from "./record-case.ts";
import type { WithHeard } from "./understand-case.ts";
import type { HeardCase } from "../hear/hear-case.ts";
import { caseKey, roomKey } from "../looks/keys.ts";
import { beingReceived, onceMark } from "../marks/web-marks.ts";
import { begunIn, openInIssue, openInRoom } from "../move/open-taken-out.ts";
import type { CasePorts } from "../ports/case-ports.ts";
import { appendEvents } from "../record/record-events.ts";

type OwnBody = Extract<EventBody, { type: "SplitPlaced" | "SplitOpened" }>;

/**
 * A case that is taken out of this one is brought into being, in the same kind of place. In the case
 * repository an empty issue is opened first and recorded, by compare-and-swap, before anything stands
 * there: of two instances one is first, and the issue of the other is given up as empty. Then its record
 * begins, and then this one says that it is there. Whoever dies between finds here what is missing.
 */
export async function takeApart(look: CaseLook & WithHeard & Recorded): Promise<CaseAnswer> {
  const { heard, recorded, unshown, ports } = look;
  const split = heard.state.splits.find(({ to }) => to === undefined);
  if (!split) return onward;
  const body = await nextOf(split, heard, ports);
  if (body !== "somebody-was-first") {
    const cause = Cause.parse(`${body.type}:${split.cause}`);
    const { register } = heard.config;
    const at = ports.clock.now();
    const event = { ...body, at, by: "comity" as const, cause, register };
    const outcome = await appendEvents(heard, [event], recorded, ports);
    if (outcome !== "somebody-was-first")
      return { stop: { case: "moved-on", memory: { ...unshown, unshown: outcome.headOid } } };
  }
  return { stop: { case: "moved-on", memory: unshown } };
}

async function nextOf(
  split: Split,
  heard: HeardCase,
  ports: CasePorts,
): Promise<OwnBody | "somebody-was-first"> {
  const { cause, issue } = split;
  const opened = (to: CodeName) => ({ type: "SplitOpened" as const, split: cause, to });
  if (ports.room) {
    const { others, making } = ports.room;
    const names = issue && others.codeNames?.(issue.id);
    // It may have begun before this case moved to its room.
    const there = issue && (await begunIn(issue.id, names ?? [], others, ports));
    if (there?.begun) return opened(there.begun);
    const name = await openInRoom(split, heard, ports, making);
    ports.callTo(roomKey(name));
    return opened(name);
  }
  const { incoming, keyedHash, callTo } = ports;
  if (!issue) {
    const title = `${beingReceived}${onceMark(keyedHash.of(`split ${cause}`)).slice(0, 8)}`;
    const { id, number } = (await incoming.find(title)) ?? (await incoming.open(title));
    return { type: "SplitPlaced", split: cause, issue: { id, number } };
  }
  const name = await openInIssue({ ...split, issue }, heard, ports);
  if (name === undefined) return "somebody-was-first";
  callTo(caseKey(issue.id));
  return opened(name);
}
