import { z } from "zod";

/** A file's text, and whether that is all of it. */
export const textFragment = `
fragment Text on Blob { byteSize isTruncated text }`;

/** A file's text. GitHub cuts it at 512,000 bytes and gives none for bytes that are no UTF-8. */
export const BlobAnswer = z.object({
  byteSize: z.int(),
  isTruncated: z.boolean(),
  text: z.string().nullable(),
});
type BlobAnswer = z.infer<typeof BlobAnswer>;

/** The text, if it is the file byte for byte. */
export function wholeText({ byteSize, isTruncated, text }: BlobAnswer): string | undefined {
  if (isTruncated || text === null) return undefined;
  return new TextEncoder().encode(text).length === byteSize ? text : undefined;
}
