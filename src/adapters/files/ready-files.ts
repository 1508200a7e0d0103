import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { fileTypeFromBuffer } from "file-type";
import sharp from "sharp";
import {
  OutsideFile,
  type OutsideFileType,
  mostBytesOfFile,
} from "../../domain/values/outside-file.ts";
import type { ReadyFiles } from "../../ports/received-file.ts";

/** More than any screen or telephone shows, and few enough to be held in memory. */
const mostPixels = 50_000_000;

// Nothing of what strangers send stays in memory, and one picture at a time is drawn.
sharp.cache(false);
sharp.concurrency(1);

const pictures: ReadonlyMap<string, Exclude<OutsideFileType, "text">> = new Map([
  ["image/jpeg", "jpeg"],
  ["image/png", "png"],
  ["image/webp", "webp"],
]);

/** Files as `ReadyFiles` says; a text is kept as it is. */
export const readyFiles: ReadyFiles = async (bytes) => {
  const found = await fileTypeFromBuffer(bytes);
  if (!found) return isPlainText(bytes) ? ready("text", Buffer.from(bytes)) : "unknown-type";
  const type = pictures.get(found.mime);
  if (!type) return "unknown-type";
  const drawn = await drawnAnew(bytes, type);
  return drawn && drawn.length <= 2 * mostBytesOfFile ? ready(type, drawn) : "unreadable";
};

/**
 * The picture alone, turned as it is meant to be seen: place, time, camera, names and small pictures of
 * former versions are not carried over. Of several pictures in one file the first.
 */
async function drawnAnew(
  bytes: Uint8Array,
  type: Exclude<OutsideFileType, "text">,
): Promise<Buffer | undefined> {
  try {
    const drawing = sharp(bytes, {
      limitInputPixels: mostPixels,
      failOn: "error",
      animated: false,
    });
    return await drawing.autoOrient().toFormat(type, { quality: 90 }).toBuffer();
  } catch {
    return undefined;
  }
}

/** Words that can be read, in the encoding of today, and nothing that steers a terminal. */
function isPlainText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.trim() !== "" && !/(?![\t\n\r])\p{Cc}/u.test(text);
  } catch {
    return false;
  }
}

function ready(type: OutsideFileType, bytes: Buffer) {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const header = `blob ${bytes.length}\0`;
  const blob = createHash("sha1").update(header, "utf8").update(bytes).digest("hex");
  const kept = OutsideFile.parse({ type, bytes: bytes.length, sha256, blob });
  return { kept, base64: bytes.toString("base64") };
}
