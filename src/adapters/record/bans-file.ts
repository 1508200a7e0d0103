import { z } from "zod";
import { ListedBan } from "../../domain/chapters/banning/listed-ban.ts";
import { UnreadableRecord, type RecordFile } from "../../ports/record-codec.ts";
import { parseDocument, printDocument, UnreadableDocument } from "./yaml-document.ts";

const path = "bans.yml";

const BansFile = z.strictObject({ bans: z.array(ListedBan) });

/** `bans.yml` as `printBans` prints it; empty where there is none. Throws `UnreadableRecord`. */
export function readBans(files: readonly RecordFile[]): readonly ListedBan[] {
  const file = files.find((one) => one.path === path);
  if (!file) return [];
  const read = BansFile.safeParse(parsed(file.text));
  if (!read.success) throw misfit("its shape is unknown");
  return read.data.bans;
}

/** The register of bans, one document; the keys stand as the schema names them. */
export function printBans(bans: readonly ListedBan[]): RecordFile {
  return { path, text: printDocument(BansFile.parse({ bans })) };
}

function parsed(text: string): unknown {
  try {
    return parseDocument(text);
  } catch (error) {
    if (error instanceof UnreadableDocument) throw misfit(error.message);
    throw error;
  }
}

function misfit(why: string): UnreadableRecord {
  return new UnreadableRecord(`the register of bans cannot be read: ${why}`, 1);
}
