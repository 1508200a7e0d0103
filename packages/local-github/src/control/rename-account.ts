import { z } from "zod";
import { findUser, renameUser } from "../model/accounts.ts";
import type { World } from "../model/world.ts";
import { ControlRefusal } from "./read-control-body.ts";

const login = z.string().regex(/^[a-z\d](?:[a-z\d]|-(?=[a-z\d])){0,38}$/i, "is no login");

export const renaming = z.strictObject({ from: z.string(), to: login });

/** Gives a person another login, as they can do themselves on GitHub; their id stays. */
export function renameAccount(world: World, from: string, to: string) {
  const user = findUser(world, from);
  if (user === undefined) throw new ControlRefusal(`nobody is called ${from}`);
  renameUser(world, user, to);
  return { id: user.databaseId, login: user.login };
}
