import type { Account, Actor } from "./records/account.ts";
import type { GitSignature } from "./records/git-object.ts";
import type { World } from "./world.ts";

/** As GitHub writes people and bots into commits it makes for them. */
export function identityOf(actor: Actor, at: string): GitSignature {
  const email =
    (actor.type === "User" ? actor.email : null) ??
    `${actor.databaseId}+${actor.login}@users.noreply.github.com`;
  return { name: actor.name ?? actor.login, email, at, offset: "+0000" };
}

/** The committer of what GitHub commits and signs itself. */
export function gitHubIdentity(at: string): GitSignature {
  return { name: "GitHub", email: "noreply@github.com", at, offset: "+0000" };
}

/** Whose commit this is: by the noreply address, or by a public address. */
export function accountByEmail(world: World, email: string): Account | undefined {
  const [, id] = /^(\d+)\+[^@]+@users\.noreply\.github\.com$/.exec(email) ?? [];
  if (id !== undefined) return world.accounts.get(Number(id));
  const login = /^([^@+]+)@users\.noreply\.github\.com$/.exec(email)?.[1];
  if (login !== undefined) return world.accountByLogin(login);
  return world.accountByEmail(email);
}
