import { randomBytes } from "node:crypto";
import { Salt } from "../../domain/values/ids.ts";

export function newSalt(): Salt {
  return Salt.parse(randomBytes(16).toString("hex"));
}
