import { createHash } from "node:crypto";
import { Sha256 } from "../../domain/values/ids.ts";

export function sha256(text: string): Sha256 {
  return Sha256.parse(createHash("sha256").update(text, "utf8").digest("hex"));
}
