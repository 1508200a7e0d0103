import type { z } from "zod";
import { UnreadableRecord } from "../../ports/record-codec.ts";
import { printSigned, readSigned, type ReadDocument } from "./signed-document.ts";
import type { PublicKeys, SigningKeys } from "./signing-keys.ts";
import { UnreadableDocument } from "./yaml-document.ts";

/** A kind of file on the register that is one signed document. What is read throws `UnreadableRecord`. */
export interface RegisterFile<Says> {
  /** @param speaking the id of the key that has to have signed it; any of ours, where there is none */
  read(text: string, keys: PublicKeys, speaking: string | undefined): Says;
  /** The same, whoever signed it. */
  asItStands(text: string, keys: PublicKeys): Says;
  print(says: Says, keys: SigningKeys): string;
}

/** @param called what holds it, as an error begins */
export function registerFile<Says extends object>(
  called: string,
  schema: z.ZodType<Says>,
): RegisterFile<Says> {
  const misfit = (why: string) => new UnreadableRecord(`${called} cannot be read: ${why}`, 1);
  const parsed = (text: string, keys: PublicKeys): ReadDocument => {
    try {
      return readSigned(text, keys);
    } catch (error) {
      if (error instanceof UnreadableDocument) throw misfit(error.message);
      throw error;
    }
  };
  const shaped = ({ says }: ReadDocument): Says => {
    const read = schema.safeParse(says);
    if (!read.success) throw misfit("its shape is unknown");
    return read.data;
  };
  return {
    read(text, keys, speaking) {
      const document = parsed(text, keys);
      if (!document.isSigned) throw misfit("Comity did not sign it");
      if (speaking !== undefined && document.key !== speaking)
        throw misfit("a key that was replaced signed it");
      return shaped(document);
    },
    asItStands: (text, keys) => shaped(parsed(text, keys)),
    print: (says, keys) => printSigned(schema.parse(says), keys),
  };
}
