import type { ForgottenCase } from "../../domain/numbers/forgotten.ts";
import { forgetCase } from "../move/forget-case.ts";
import type { FoundCase } from "../observe/find-case.ts";
import type { CasePorts } from "../ports/case-ports.ts";
import type { RoomPorts } from "../ports/room-ports.ts";
import { planForgottenAnchor } from "../show/plan-anchor.ts";
import { takeRecordAway } from "./take-record-away.ts";

/**
 * Takes away what is left in the case repository of a case that the register calls forgotten. Each step asks
 * first whether it was done; the issue goes last, since by it the rest is found again. Answers its number
 * where GitHub does not let it be deleted: then it is empty.
 */
export async function takeAway(
  found: FoundCase,
  entry: ForgottenCase,
  ports: CasePorts,
  { rooms }: Pick<RoomPorts, "rooms">,
): Promise<number | undefined> {
  const { repository, register } = ports;
  const { id } = found.observation.issue;
  // Of the case of a room nothing else is here, and another may have its former name by now.
  const codeName = entry.code_name ?? found.codeName;
  const observation = await repository.observe(id, [codeName], undefined, register.rootOid);
  if (!observation) return undefined;
  if (entry.code_name !== undefined) {
    // Before the record: what is missing then is not missing.
    const anchor = planForgottenAnchor({ observation, codeName }, entry, ports);
    if (anchor.length > 0) await repository.show(id, undefined, anchor);
    await takeRecordAway(codeName, observation, ports, (step) => rooms.forget(step));
  }
  return forgetCase(observation, ports.board(), rooms);
}
