/** A database id, or a name (of a ref, a git object). */
export type NodePart = number | string;

/** MessagePack of `[0, …parts]` in base64url: numbers as uint32 (uint64 beyond), names as str 8 or 16. */
export function encodeNodeParts(parts: readonly NodePart[]): string {
  const chunks = [Buffer.from([0x90 + parts.length + 1, 0]), ...parts.map(encodePart)];
  return Buffer.concat(chunks).toString("base64url");
}

function encodePart(part: NodePart): Buffer {
  if (typeof part === "string") {
    const bytes = Buffer.from(part, "utf8");
    if (bytes.length < 256) return Buffer.concat([Buffer.from([0xd9, bytes.length]), bytes]);
    return Buffer.concat([Buffer.from([0xda, bytes.length >> 8, bytes.length & 0xff]), bytes]);
  }
  if (part <= 0xffffffff) {
    const bytes = Buffer.alloc(5, 0xce);
    bytes.writeUInt32BE(part, 1);
    return bytes;
  }
  const bytes = Buffer.alloc(9, 0xcf);
  bytes.writeBigUInt64BE(BigInt(part), 1);
  return bytes;
}

/** The parts again, or `undefined` when the text is not what `encodeNodeParts` prints. */
export function decodeNodeParts(text: string): readonly NodePart[] | undefined {
  const bytes = Buffer.from(text, "base64url");
  if (bytes.length < 2 || bytes[1] !== 0) return undefined;
  const parts: NodePart[] = [];
  let at = 2;
  while (at < bytes.length) {
    const read = decodePart(bytes, at);
    if (read === undefined) return undefined;
    parts.push(read.part);
    at = read.end;
  }
  return encodeNodeParts(parts) === text ? parts : undefined;
}

function decodePart(bytes: Buffer, at: number): { part: NodePart; end: number } | undefined {
  const left = bytes.length - at;
  const tag = bytes[at];
  if (tag === 0xce && left >= 5) return { part: bytes.readUInt32BE(at + 1), end: at + 5 };
  if (tag === 0xcf && left >= 9) {
    return { part: Number(bytes.readBigUInt64BE(at + 1)), end: at + 9 };
  }
  const header = tag === 0xd9 ? 2 : tag === 0xda ? 3 : 0;
  if (header === 0 || left < header) return undefined;
  const length = header === 2 ? bytes.readUInt8(at + 1) : bytes.readUInt16BE(at + 1);
  const end = at + header + length;
  if (end > bytes.length) return undefined;
  return { part: bytes.toString("utf8", at + header, end), end };
}
