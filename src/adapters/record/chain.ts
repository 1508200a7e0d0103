import { createHash } from "node:crypto";
import { z } from "zod";
import { rememberByText } from "../../domain/kernel/remember-by-text.ts";
import { Sha256 } from "../../domain/values/ids.ts";
import {
  UnreadableRecord,
  type ChainDocument,
  type ChainHead,
  type RecordFile,
} from "../../ports/record-codec.ts";
import { appendDocuments, inOrder } from "./chain-files.ts";
import { printSigned, readSigned } from "./signed-document.ts";
import type { PublicKeys, Signer, SigningKeys } from "./signing-keys.ts";
import { splitDocuments, UnreadableDocument } from "./yaml-document.ts";

/** Reads one chain of documents; what the documents say is up to `Content`. */
export interface ReadableChain<Content> {
  /** Reads all files in order and checks numbers and hashes. Throws `UnreadableRecord`. */
  read(files: readonly RecordFile[]): readonly ChainDocument<Content>[];
}

/** One that grows, too; signed by another key of ours than the newest where one is named. */
export interface Chain<Content> extends ReadableChain<Content> {
  /** The files that change when these are appended, whole, and the new end of the chain. */
  append(
    files: readonly RecordFile[],
    head: ChainHead | undefined,
    contents: readonly Content[],
    signer?: Signer,
  ): { readonly files: readonly RecordFile[]; readonly head: ChainHead };
}

const Link = z.looseObject({ n: z.int().positive(), prev: Sha256.optional() });

/**
 * A chain kept in `<stem>.yml`, `<stem>-2.yml`, …
 *
 * Each document is numbered from one, and all but the first carry as `prev` the SHA-256 of the
 * exact bytes of the one before. The keys stand as the schema names them, between `n` and `prev`;
 * then comes the id of the key that signed, and its signature.
 *
 * @param schema of what a document says, these aside; it refuses keys it does not know
 */
export function chainOf<Content extends object>(
  stem: string,
  schema: z.ZodType<Content>,
  keys: SigningKeys,
): Chain<Content> {
  return {
    ...readableChain(stem, schema, keys),
    append(files, head, contents, signer = keys) {
      const texts: string[] = [];
      let end = head;
      for (const content of contents) {
        // What could not be read again must not be written, so it goes through the schema first.
        const link = { n: (end?.n ?? 0) + 1, ...schema.parse(content), prev: end?.sha256 };
        const text = printSigned(link, signer);
        texts.push(text);
        end = { n: link.n, sha256: hashOf(text) };
      }
      if (!end) throw new TypeError("nothing to begin the chain with");
      return { files: appendDocuments(stem, files, texts), head: end };
    },
  };
}

/** The same for whoever can tell signatures and make none. */
export function readableChain<Content extends object>(
  stem: string,
  schema: z.ZodType<Content>,
  keys: PublicKeys,
): ReadableChain<Content> {
  const readDocument = rememberByText((text) => documentIn(text, schema, keys));
  return {
    read(files) {
      const { ordered, complete } = inOrder(stem, files);
      const documents = ordered.flatMap((file) => splitDocuments(file.text));
      const chain: ChainDocument<Content>[] = [];
      for (const text of documents) chain.push(readNext(text, chain.at(-1), readDocument));
      if (!complete) throw misfit(chain.length + 1, "the file it stood in is missing");
      return chain;
    },
  };
}

/** What a document is, wherever it stands. */
interface SingleDocument<Content> {
  readonly link: z.infer<typeof Link> | undefined;
  /** `undefined` where its shape is unknown */
  readonly content: Content | undefined;
  readonly isSigned: boolean;
  readonly isByFormerKey: boolean;
  readonly key: string | undefined;
  readonly sha256: Sha256;
}

/** Throws `UnreadableDocument`. */
function documentIn<Content>(
  text: string,
  schema: z.ZodType<Content>,
  keys: PublicKeys,
): SingleDocument<Content> {
  const { says, isSigned, key } = readSigned(text, keys);
  const link = Link.safeParse(says).data;
  const { n: _n, prev: _prev, ...rest } = says;
  const content = schema.safeParse(rest).data;
  const isByFormerKey = isSigned && keys.isFormer(key);
  return { link, content, isSigned, isByFormerKey, key, sha256: hashOf(text) };
}

function readNext<Content>(
  text: string,
  before: ChainHead | undefined,
  readDocument: (text: string) => SingleDocument<Content>,
): ChainDocument<Content> {
  const expected = (before?.n ?? 0) + 1;
  const read = readOrMisfit(text, expected, readDocument);
  const { link, content, isSigned, isByFormerKey, key, sha256 } = read;
  if (!link) throw misfit(expected, "its number or the hash before it is missing");
  if (link.n !== expected) throw misfit(expected, "its number is not the next one");
  if (link.prev !== before?.sha256)
    throw misfit(expected, "it does not carry the hash of the one before");
  if (content === undefined) throw misfit(expected, "its shape is unknown");
  return { n: expected, sha256, isSigned, ...(isByFormerKey && { isByFormerKey }), key, content };
}

function readOrMisfit<Content>(
  text: string,
  n: number,
  readDocument: (text: string) => SingleDocument<Content>,
): SingleDocument<Content> {
  try {
    return readDocument(text);
  } catch (error) {
    if (error instanceof UnreadableDocument) throw misfit(n, error.message);
    throw error;
  }
}

function misfit(n: number, why: string): UnreadableRecord {
  return new UnreadableRecord(`document ${n} does not fit: ${why}`, n);
}

function hashOf(text: string): Sha256 {
  return Sha256.parse(createHash("sha256").update(text, "utf8").digest("hex"));
}
