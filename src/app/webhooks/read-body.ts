import { Buffer } from "node:buffer";
import type { IncomingMessage } from "node:http";

/**
 * The whole body as text; `"too-large"` as soon as it is longer than allowed, `"cut-off"` where the
 * connection ended before it did.
 */
export async function readBody(
  request: IncomingMessage,
  mostBytes: number,
): Promise<{ readonly text: string } | "too-large" | "cut-off"> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of request) {
      const piece = Buffer.from(chunk);
      bytes += piece.byteLength;
      if (bytes > mostBytes) return "too-large";
      chunks.push(piece);
    }
  } catch {
    return "cut-off";
  }
  return { text: Buffer.concat(chunks).toString("utf8") };
}
