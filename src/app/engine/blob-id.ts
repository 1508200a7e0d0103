import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { GitOid } from "../../domain/values/ids.ts";

/** Git's name for a file that holds this text. https://git-scm.com/book/en/v2/Git-Internals-Git-Objects */
export function blobId(text: string): GitOid {
  const header = `blob ${Buffer.byteLength(text)}\0`;
  return GitOid.parse(createHash("sha1").update(`${header}${text}`, "utf8").digest("hex"));
}
