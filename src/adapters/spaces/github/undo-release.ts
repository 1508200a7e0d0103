import type { Person } from "../../../domain/values/person.ts";
import { block, listBlocked } from "./blocks.ts";
import { currentLogin } from "./current-login.ts";
import { HumanNeeded } from "./human-needed.ts";
import type { Organisation } from "./organisation.ts";

/**
 * Blocks again whose block was lifted because they took over a login in between.
 *
 * @throws HumanNeeded where that cannot be done
 */
export async function undoRelease(
  organisation: Organisation,
  mistaken: Person["id"],
): Promise<void> {
  try {
    await block(organisation, await currentLogin(organisation, mistaken));
    if ((await listBlocked(organisation)).has(mistaken)) return;
  } catch {
    // Which fault it was does not matter to whom it is told.
  }
  throw new HumanNeeded("somebody-else-was-released", mistaken);
}
