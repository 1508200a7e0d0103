import { z } from "zod";
import { findUser } from "../model/accounts.ts";
import type { World } from "../model/world.ts";
import { ControlRefusal } from "./read-control-body.ts";

export const flagging = z.strictObject({ login: z.string(), flagged: z.boolean().default(true) });

/** GitHub takes an account for spam, or finds that it was not. */
export function flagNamedAccount(world: World, { login, flagged }: z.infer<typeof flagging>) {
  const user = findUser(world, login);
  if (user === undefined) throw new ControlRefusal(`nobody is called ${login}`);
  user.flagged = flagged;
  return { id: user.databaseId, login: user.login, flagged };
}
