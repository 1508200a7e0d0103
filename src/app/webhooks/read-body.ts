import { Buffer } from "node:buffer";
import type { IncomingMessage } from "node:http";

/** The whole body as text, or `undefined` as soon as it is longer than allowed. */
export async function readBody(
  request: IncomingMessage,
  mostBytes: number,
): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    const piece = Buffer.from(chunk);
    bytes += piece.byteLength;
    if (bytes > mostBytes) return undefined;
    chunks.push(piece);
  }
  return Buffer.concat(chunks).toString("utf8");
}
