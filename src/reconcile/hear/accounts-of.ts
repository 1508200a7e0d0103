import type { Accounts } from "../../domain/kernel/asking.ts";
import type { FoundAccount } from "../../domain/values/account-shown.ts";
import type { Handle } from "../../domain/values/handle.ts";
import { isSameLogin } from "../../domain/values/login.ts";
import type { Person } from "../../domain/values/person.ts";

/**
 * Whose accounts these logins are. GitHub finds nobody whom it hides as spam: one whom the register
 * names by that login is meant, so that a report about them is not kept where they read it.
 *
 * @param named whom the register names, the newest last
 */
export function accountsOf(
  handles: readonly Handle[],
  found: ReadonlyMap<Handle, FoundAccount>,
  named: readonly Person[],
): Accounts {
  return new Map(
    handles.flatMap((handle) => {
      const person =
        found.get(handle)?.person ?? named.findLast(({ login }) => isSameLogin(login, handle));
      return person ? [[handle, person] as const] : [];
    }),
  );
}
