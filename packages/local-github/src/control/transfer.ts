import { z } from "zod";
import { transferRepository } from "../model/transfer-repository.ts";
import type { World } from "../model/world.ts";
import { ControlRefusal } from "./read-control-body.ts";

export const transfer = z.strictObject({
  /** `owner/name` */
  repository: z.string(),
  /** The login of a person or an organisation. */
  to: z.string(),
});

/** Transfers a repository, as its owner does in its settings. */
export function transferTo(world: World, { repository: named, to }: z.infer<typeof transfer>) {
  const [owner = "", name = ""] = named.split("/");
  const repository = world.repositoryByName(owner, name);
  const taker = world.accountByLogin(to);
  if (!repository || !taker || taker.type === "Bot")
    throw new ControlRefusal(`${named} or ${to} is unknown`);
  transferRepository(world, repository, taker);
  return { repository: `${taker.login}/${name}` };
}
