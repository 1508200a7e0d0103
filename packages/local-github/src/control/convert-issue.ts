import { z } from "zod";
import { findUser } from "../model/accounts.ts";
import { convertIssue } from "../model/convert-issue.ts";
import type { World } from "../model/world.ts";
import { ControlRefusal } from "./read-control-body.ts";

export const conversion = z.strictObject({
  /** `owner/name` */
  repository: z.string(),
  number: z.int().positive(),
  /** The login of who does it. */
  by: z.string(),
});

/** Makes a discussion of an issue, which no API does. */
export function convertNamedIssue(
  world: World,
  { repository: named, number, by }: z.infer<typeof conversion>,
) {
  const [owner = "", name = ""] = named.split("/");
  const repository = world.repositoryByName(owner, name);
  const issue = repository && world.issueByNumber(repository, number);
  const user = findUser(world, by);
  if (!issue || !user) throw new ControlRefusal(`${named}#${number} or ${by} is unknown`);
  convertIssue(world, { kind: "user", account: user }, issue);
  return { repository: named, number };
}
