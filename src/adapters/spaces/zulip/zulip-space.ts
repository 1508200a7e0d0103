import {
  accountCalled,
  askZulip,
  everybody,
  isAdministrator,
  isOwnerOfAll,
  type ZulipUser,
  zulipUserOf,
} from "./organization.ts";
import { Transient } from "../../../ports/errors.ts";
import {
  type KeyedSpace,
  orTerminal,
  orWaitForPerson,
  PersonNeeded,
} from "../../../ports/space-client.ts";
import type { MayAct, Space } from "../../../ports/space.ts";

const deactivateRoute = "DELETE /api/v1/users/{user_id}";
const reactivateRoute = "POST /api/v1/users/{user_id}/reactivate";
const usersRoute = "GET /api/v1/users";

/** An organisation on Zulip as a space. An account is its number there. */
export function zulipSpace(zulip: KeyedSpace): Space {
  return {
    find: ({ account }) =>
      Promise.resolve(account === undefined ? { waitsFor: "no-account-there" } : { id: account }),
    identify: (name) => orWaitForPerson(() => accountCalled(zulip, name)),
    look: ({ id }) =>
      orWaitForPerson(async () => {
        const user = await zulipUserOf(zulip, id);
        if (user.is_bot) throw new PersonNeeded("is-bot");
        if (isAdministrator(user)) throw new PersonNeeded("is-owner");
        return {
          standing: user.is_active ? "free" : "removed",
          isMember: user.is_active,
          evidence: { role: user.role },
        };
      }),
    together: (noted, seen) => ({ ...noted, ...seen }),
    put: ({ id }, standing) =>
      orWaitForPerson(() => bring(zulip, id, standing === "free" ? "active" : "inactive")),
    mayPass: (reason) => reason === "deactivation-refused",
    prove: ({ id }, standing) =>
      `GET /api/v1/users/${id} shows is_active ${standing === "free" ? "true" : "false"}`,
    removed: () =>
      orTerminal(async () => {
        const users = await everybody(zulip);
        return new Set(users.flatMap((one) => (one.is_active ? [] : [String(one.user_id)])));
      }, usersRoute),
    owners: () =>
      orTerminal(async () => {
        const users = await everybody(zulip);
        return new Set(users.flatMap((one) => (isAdministrator(one) ? [String(one.user_id)] : [])));
      }, usersRoute),
    mayAct: () =>
      orWaitForPerson(async () => {
        const address = zulip.key.slice(0, zulip.key.lastIndexOf(":"));
        const own = await accountCalled(zulip, address);
        if (typeof own === "string") throw new PersonNeeded("key-refused");
        return mayWithRole(await zulipUserOf(zulip, own.id));
      }),
  };
}

function mayWithRole(own: ZulipUser): MayAct {
  if (isOwnerOfAll(own)) return "too-much";
  return isAdministrator(own) ? "as-ordered" : "too-little";
}

/**
 * Nothing is sent beside: a comment would be a mail of Zulip's, further fields delete messages, and
 * a second reactivation leaves a line in its log. What it shows afterwards counts, since why it
 * refused is a sentence in any language.
 */
async function bring(
  zulip: KeyedSpace,
  id: string,
  wanted: "active" | "inactive",
): Promise<{ readonly done: true }> {
  const isWanted = (isActive: boolean) => isActive === (wanted === "active");
  const before = await zulipUserOf(zulip, id);
  if (before.is_bot) throw new PersonNeeded("is-bot");
  if (isWanted(before.is_active)) return { done: true };
  if (isAdministrator(before)) throw new PersonNeeded("is-owner");
  const route = wanted === "active" ? reactivateRoute : deactivateRoute;
  const { status } = await askZulip(zulip, { route, at: { user_id: id } });
  const after = await zulipUserOf(zulip, id);
  if (isWanted(after.is_active)) return { done: true };
  if (isAdministrator(after)) throw new PersonNeeded("is-owner");
  if (status === 403) throw new PersonNeeded("key-too-weak");
  if (status >= 400) throw new PersonNeeded("deactivation-refused");
  throw new Transient("Zulip does not show it yet", { route, status });
}
