import { z } from "zod";
import type { User } from "../../model/records/account.ts";
import type { World } from "../../model/world.ts";

/** Labels as requests name them: by name, or as objects with one. */
export const labelNames = z.array(
  z
    .union([z.string(), z.object({ name: z.string() })])
    .transform((label) => (typeof label === "string" ? label : label.name)),
);

/** People as requests name them: by login, or as objects with one. */
export const loginList = z.array(
  z
    .union([z.string(), z.object({ login: z.string() })])
    .transform((user) => (typeof user === "string" ? user : user.login)),
);

/** The people of these logins; those nobody has are left out, as GitHub does with assignees. */
export function peopleNamed(world: World, logins: readonly string[] = []): User[] {
  return logins
    .map((login) => world.accountByLogin(login))
    .filter((account) => account?.type === "User");
}
