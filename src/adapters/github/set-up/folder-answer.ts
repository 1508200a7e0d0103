import { z } from "zod";
import { GitOid } from "../../../domain/values/ids.ts";
import type { FileSeen } from "../../../ports/observed-config-file.ts";

/** Of a `file` of a commit that is a folder. */
export const folderField = "{ object { ... on Tree { entries { name oid type } } } }";

export const Entries = z.array(z.object({ name: z.string(), oid: GitOid, type: z.string() }));
type Entries = z.infer<typeof Entries>;

export const Folder = z
  .object({ object: z.object({ entries: Entries.nullish() }).nullable() })
  .nullable();

/** @param folder with a slash at its end; empty for the root */
export function filesIn(folder: string, entries: Entries | null | undefined): readonly FileSeen[] {
  return (entries ?? [])
    .filter(({ type }) => type === "blob")
    .map(({ name, oid }) => ({ path: `${folder}${name}`, blob: oid }));
}
