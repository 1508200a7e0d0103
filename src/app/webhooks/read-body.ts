import { Buffer } from "node:buffer";
import type { IncomingMessage } from "node:http";

/**
 * The whole body as text; `"too-large"` as soon as it is longer than allowed, `"cut-off"` where the
 * connection ended before it did.
 *
 * @param grew told how many bytes more have come
 */
export async function readBody(
  request: IncomingMessage,
  mostBytes: number,
  grew: (bytes: number) => void,
): Promise<{ readonly text: string } | "too-large" | "cut-off"> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of request) {
      const piece = Buffer.from(chunk);
      bytes += piece.byteLength;
      grew(piece.byteLength);
      if (bytes > mostBytes) return "too-large";
      chunks.push(piece);
    }
  } catch {
    return "cut-off";
  }
  return { text: Buffer.concat(chunks).toString("utf8") };
}
