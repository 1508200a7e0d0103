import type { Person } from "../../../domain/values/person.ts";
import { listBlocked, unblock } from "./blocks.ts";
import { currentLogin } from "./current-login.ts";
import { HumanNeeded } from "./human-needed.ts";
import type { Organisation } from "./organisation.ts";

/**
 * Lifts a block that hit whoever took over a login in between. Whatever goes wrong here is told and
 * not left to the next look, which could not know that this block was a mistake.
 *
 * @returns what to throw
 */
export async function undoBlock(
  organisation: Organisation,
  mistaken: Person["id"],
): Promise<HumanNeeded> {
  try {
    await unblock(organisation, await currentLogin(organisation, mistaken));
    const isUndone = !(await listBlocked(organisation)).has(mistaken);
    if (isUndone) return new HumanNeeded("somebody-else-was-blocked", mistaken);
  } catch {
    // Which fault it was does not matter to whom it is told.
  }
  return new HumanNeeded("somebody-else-is-blocked", mistaken);
}
