import { z } from "zod";
import { ListedBan } from "../../domain/chapters/banning/listed-ban.ts";
import { UnreadableRecord, type RecordFile } from "../../ports/record-codec.ts";
import { printSigned, readSigned, type ReadDocument } from "./signed-document.ts";
import type { PublicKeys, SigningKeys } from "./signing-keys.ts";
import { UnreadableDocument } from "./yaml-document.ts";

export const bansPath = "bans.yml";

export const BansFile = z.strictObject({ bans: z.array(ListedBan) });

/**
 * `bans.yml` as `printBans` prints it; empty where there is none. Throws `UnreadableRecord`.
 *
 * @param speaking the id of the key that has to have signed it; any of ours, where there is none
 */
export function readBans(
  files: readonly RecordFile[],
  keys: PublicKeys,
  speaking?: string,
): readonly ListedBan[] {
  const file = files.find((one) => one.path === bansPath);
  if (!file) return [];
  const { says, isSigned, key } = parsed(file.text, keys);
  if (!isSigned) throw misfit("Comity did not sign it");
  if (speaking !== undefined && key !== speaking) throw misfit("a key that was replaced signed it");
  const read = BansFile.safeParse(says);
  if (!read.success) throw misfit("its shape is unknown");
  return read.data.bans;
}

/** The register of bans, one document; the keys stand as the schema names them. */
export function printBans(bans: readonly ListedBan[], keys: SigningKeys): RecordFile {
  return { path: bansPath, text: printSigned(BansFile.parse({ bans }), keys) };
}

function parsed(text: string, keys: PublicKeys): ReadDocument {
  try {
    return readSigned(text, keys);
  } catch (error) {
    if (error instanceof UnreadableDocument) throw misfit(error.message);
    throw error;
  }
}

function misfit(why: string): UnreadableRecord {
  return new UnreadableRecord(`the register of bans cannot be read: ${why}`, 1);
}
