import { z } from "zod";
import { GitOid } from "../../../domain/values/ids.ts";
import type { ObservedConfigFile } from "../../../ports/observed-config-file.ts";

const Blob = z.object({
  oid: GitOid,
  byteSize: z.int(),
  isTruncated: z.boolean(),
  text: z.string().nullable(),
});

/** An object of another kind (a folder) comes as an empty one. */
export const MaybeBlob = z.union([Blob, z.object({})]).nullable();

/** The file at a path; `undefined` where there is none. */
export function fileOf(
  entry: { readonly object: z.infer<typeof MaybeBlob> } | null | undefined,
): ObservedConfigFile | undefined {
  const object = entry?.object;
  if (!object || !("oid" in object)) return undefined;
  return {
    blob: object.oid,
    bytes: object.byteSize,
    text: object.isTruncated ? null : object.text,
  };
}
