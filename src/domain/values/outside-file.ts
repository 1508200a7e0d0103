import { z } from "zod";
import { GitOid, Sha256 } from "./ids.ts";

/** How many files somebody sends at once, and how long one may be. */
export const mostFiles = 3;
export const mostBytesOfFile = 3_000_000;

/** What a file is, by its content and by no name. */
export const OutsideFileType = z.enum(["jpeg", "png", "webp", "text"]);
export type OutsideFileType = z.infer<typeof OutsideFileType>;

/**
 * A file that somebody outside sent, as it is kept: without its name, and a picture without whatever it
 * said of where, when and with what it was taken. The hashes are of the bytes that are kept.
 */
export const OutsideFile = z.strictObject({
  type: OutsideFileType,
  bytes: z.int().positive(),
  sha256: Sha256,
  /** Git's name for it. */
  blob: GitOid,
});
export type OutsideFile = z.infer<typeof OutsideFile>;

/** Beside the record, on the branch of the case. */
export const filesFolder = "files";

const endings: Readonly<Record<OutsideFileType, string>> = {
  jpeg: "jpg",
  png: "png",
  webp: "webp",
  text: "txt",
};

/** Where it lies, seen from the top of that branch. */
export function outsideFilePath({ type, sha256 }: Pick<OutsideFile, "type" | "sha256">): string {
  return `${filesFolder}/${sha256.slice(0, 32)}.${endings[type]}`;
}
