import { listUsers, profileOf, forumUserOf } from "./forum.ts";
import { isStaff, penaltyIn, silence, suspension } from "./penalties.ts";
import {
  type KeyedSpace,
  orTerminal,
  orWaitForPerson,
  PersonNeeded,
} from "../../../ports/space-client.ts";
import type { MayAct, Space } from "../../../ports/space.ts";

const listRoute = "GET /admin/users/list/{flag}.json";

/** A forum as a space. An account is its number there, suspended where it is put out. */
export function discourseSpace(forum: KeyedSpace): Space {
  return {
    ...penaltyIn(forum, suspension),
    muting: penaltyIn(forum, silence),
    find: ({ account }) =>
      Promise.resolve(account === undefined ? { waitsFor: "no-account-there" } : { id: account }),
    identify: (name) => orWaitForPerson(() => profileOf(forum, name)),
    removed: () => orTerminal(() => listUsers(forum, "suspended"), listRoute),
    owners: () => orTerminal(() => listUsers(forum, "staff"), listRoute),
    mayAct: () => orWaitForPerson(() => whatModeratorMay(forum)),
  };
}

/** A key that was narrowed shows its lists like one that was not, and fails only where it lifts. */
async function whatModeratorMay(forum: KeyedSpace): Promise<MayAct> {
  await listUsers(forum, "suspended");
  const own = await profileOf(forum, forum.key.slice(0, Math.max(forum.key.indexOf(":"), 0)));
  if (typeof own === "string") throw new PersonNeeded("key-refused");
  const user = await forumUserOf(forum, own.id);
  if (user.admin) return "too-much";
  return isStaff(user) ? "lifting-not-known" : "too-little";
}
