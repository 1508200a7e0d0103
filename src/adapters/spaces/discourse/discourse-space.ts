import { askForum, type ForumUser, listUsers, profileOf, forumUserOf } from "./forum.ts";
import { publicReason } from "../../../domain/values/public-reason.ts";
import { Instant } from "../../../domain/values/time.ts";
import { Transient } from "../../../ports/errors.ts";
import {
  type KeyedSpace,
  orTerminal,
  orWaitForPerson,
  PersonNeeded,
} from "../../../ports/space-client.ts";
import type { MayAct, Ordered, Space } from "../../../ports/space.ts";

const suspendRoute = "PUT /admin/users/{id}/suspend.json";
const unsuspendRoute = "PUT /admin/users/{id}/unsuspend.json";
const listRoute = "GET /admin/users/list/{flag}.json";

/** A suspension needs an end; this is none that anybody lives to see. */
const forGood = Instant.parse("2999-12-31T00:00:00Z");

/** A forum as a space. An account is its number there. */
export function discourseSpace(forum: KeyedSpace): Space {
  return {
    find: ({ account }) =>
      Promise.resolve(account === undefined ? { waitsFor: "no-account-there" } : { id: account }),
    identify: (name) => orWaitForPerson(() => profileOf(forum, name)),
    look: ({ id }) =>
      orWaitForPerson(async () => {
        const user = await forumUserOf(forum, id);
        if (isStaff(user)) throw new PersonNeeded("is-staff");
        return {
          standing: isSuspended(user) ? "removed" : "free",
          isMember: false,
          evidence: user.silenced_till ? { silencedTill: user.silenced_till } : {},
        };
      }),
    together: (noted, seen) => ({ ...noted, ...seen }),
    put: ({ id }, standing, _, order) =>
      orWaitForPerson(() => (standing === "free" ? release(forum, id) : suspend(forum, id, order))),
    mayPass: (reason) => reason === "suspension-refused",
    prove: ({ id }, standing) =>
      `GET /admin/users/${id}.json shows ${standing === "free" ? "no suspension" : "a suspension"}`,
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
  const { admin, moderator } = await forumUserOf(forum, own.id);
  if (admin) return "too-much";
  return moderator ? "lifting-not-known" : "too-little";
}

function isStaff({ admin, moderator }: ForumUser): boolean {
  return admin || moderator;
}

function isSuspended({ suspended_till: until }: ForumUser): boolean {
  return typeof until === "string" && until !== "";
}

/**
 * Nothing is sent but the end and the reason, which everybody may read there: a message would be a
 * mail of the forum's, and further fields delete posts.
 */
async function suspend(
  forum: KeyedSpace,
  id: string,
  { order, until = forGood }: Ordered,
): Promise<{ readonly done: true }> {
  const before = await forumUserOf(forum, id);
  if (isStaff(before)) throw new PersonNeeded("is-staff");
  if (isSuspended(before)) return { done: true };
  const json = { suspend_until: until, reason: publicReason(order) };
  const { status } = await askForum(forum, { route: suspendRoute, at: { id }, json });
  return afterwards(forum, id, "removed", status);
}

async function release(forum: KeyedSpace, id: string): Promise<{ readonly done: true }> {
  if (!isSuspended(await forumUserOf(forum, id))) return { done: true };
  const { status } = await askForum(forum, { route: unsuspendRoute, at: { id } });
  return afterwards(forum, id, "free", status);
}

/** Whatever it answered, what it shows afterwards counts. */
async function afterwards(
  forum: KeyedSpace,
  id: string,
  wanted: "removed" | "free",
  status: number,
): Promise<{ readonly done: true }> {
  const user = await forumUserOf(forum, id);
  if (isSuspended(user) === (wanted === "removed")) return { done: true };
  if (isStaff(user)) throw new PersonNeeded("is-staff");
  if (status === 403) throw new PersonNeeded("key-too-weak");
  if (status >= 400) throw new PersonNeeded("suspension-refused");
  throw new Transient("the forum does not show it yet", { route: suspendRoute, status });
}
