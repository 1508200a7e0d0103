import { type Blocked, listBlocked, unblock } from "./blocks.ts";
import { currentLogin, isCalled } from "./current-login.ts";
import { orWait } from "./human-needed.ts";
import type { Organisation } from "./organisation.ts";
import { undoRelease } from "./undo-release.ts";
import type { Person } from "../../../domain/values/person.ts";
import { Transient } from "../../../ports/errors.ts";

/**
 * Lifts the block of an account, found in the list by its id, and reads back that it is gone.
 *
 * @throws HumanNeeded where GitHub shows no such account, whose block may hold still
 */
export async function release(
  organisation: Organisation,
  id: Person["id"],
): Promise<{ readonly done: true }> {
  const before = await listBlocked(organisation);
  if (!before.has(id)) {
    // GitHub lists no account that it hides as spam: of such a one nothing is known.
    await currentLogin(organisation, id);
    return { done: true };
  }
  const login = await currentLogin(organisation, id);
  const answer = await unblock(organisation, login);
  const after = await listBlocked(organisation);
  // It may have been hidden in this moment, block and all.
  if (!after.has(id) && answer === "not-there") await currentLogin(organisation, id);
  if (!after.has(id)) return { done: true };
  const mistaken = await releasedInstead(organisation, before, after, login);
  if (mistaken !== undefined) await undoRelease(organisation, mistaken);
  throw new Transient("the block is listed still", {
    route: "DELETE /orgs/{org}/blocks/{username}",
  });
}

/** Who is no longer blocked and has the login now that was meant for somebody else. */
async function releasedInstead(
  organisation: Organisation,
  before: Blocked,
  after: Blocked,
  login: string,
): Promise<Person["id"] | undefined> {
  for (const id of before.keys()) {
    if (after.has(id)) continue;
    // Hardly ever one, never many. Where it cannot be told, it may be them.
    // oxlint-disable-next-line no-await-in-loop
    const now = await orWait(() => currentLogin(organisation, id)).catch(() => login);
    if (typeof now === "string" && isCalled(now, login)) return id;
  }
  return undefined;
}
