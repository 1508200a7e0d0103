import { z } from "zod";
import type { PublicKeys, SigningKeys } from "./signing-keys.ts";
import { parseDocument, printDocument } from "./yaml-document.ts";

const Signature = z.looseObject({
  key: z.string().regex(/^[0-9a-f]{16}$/),
  sig: z.string().regex(/^[\w-]{86}$/),
});

/** A document as it was read: what it says, and whether Comity signed it. */
export interface ReadDocument {
  /** Its keys, those of the signature aside. */
  readonly says: Readonly<Record<string, unknown>>;
  readonly isSigned: boolean;
  /** The id of the key it names; `undefined` where it bears no signature. */
  readonly key: string | undefined;
}

/** Prints a document with the signature of all that stands before it as its last line. */
export function printSigned(value: object, keys: Pick<SigningKeys, "id" | "sign">): string {
  const text = printDocument({ ...value, key: keys.id });
  return `${text}sig: ${keys.sign(text)}\n`;
}

/** Throws `UnreadableDocument`. */
export function readSigned(text: string, keys: PublicKeys): ReadDocument {
  const parsed = z.looseObject({}).safeParse(parseDocument(text));
  const { key, sig, ...says } = parsed.data ?? {};
  const signature = Signature.safeParse({ key, sig });
  const end = signature.success ? `sig: ${signature.data.sig}\n` : undefined;
  const isSigned =
    end !== undefined &&
    signature.success &&
    text.endsWith(`\n${end}`) &&
    keys.isSigned(text.slice(0, -end.length), signature.data.key, signature.data.sig);
  return { says, isSigned, key: signature.data?.key };
}
