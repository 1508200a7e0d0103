import { onward, type CaseAnswer, type CaseLook } from "./case-look.ts";
import type { WithFound } from "./understand-case.ts";
import { forgottenIn, isBeingForgotten, listForgotten } from "../forgetting/list-forgotten.ts";
import { takeRoomAway } from "../forgetting/take-room-away.ts";
import { takeAway } from "../forgetting/take-away.ts";

/** What the register calls forgotten goes, whatever is left of it and however that looks by now. */
export async function finishForgetting({
  found,
  ports,
}: CaseLook & WithFound): Promise<CaseAnswer> {
  const { moving, register, room } = ports;
  const entry = forgottenIn(register.forgotten, found.observation.issue.id, found);
  if (!entry) return onward;
  if (room) {
    await takeRoomAway(found, { ...ports, room });
    return { stop: { case: "forgotten", emptiedIssue: undefined } };
  }
  if (!moving) return onward;
  const emptiedIssue = await takeAway(found, entry, ports, moving);
  return { stop: { case: "forgotten", emptiedIssue } };
}

/** Nothing is heard any more in a case that is being forgotten; it is set down on the register. */
export async function goOnForgetting({ found, ports }: CaseLook & WithFound): Promise<CaseAnswer> {
  if (!isBeingForgotten(found)) return onward;
  await listForgotten(found, ports);
  return { stop: { case: "register-moved-on" } };
}
