import { z } from "zod";
import { findUser } from "../model/accounts.ts";
import { deleteAccount } from "../model/delete-account.ts";
import type { World } from "../model/world.ts";
import { ControlRefusal } from "./read-control-body.ts";

export const deletion = z.strictObject({ login: z.string() });

/** Somebody deletes their account, which no API does. */
export function deleteNamedAccount(world: World, { login }: z.infer<typeof deletion>) {
  const user = findUser(world, login);
  if (user === undefined) throw new ControlRefusal(`nobody is called ${login}`);
  deleteAccount(world, user);
  return { id: user.databaseId, login: user.login };
}
