import { adoptedConfigs } from "../../domain/config/adopted-configs.ts";
import type { AdoptedConfig } from "../../domain/config/adopted-config.ts";
import type { ListedBan } from "../../domain/enactment/listed-ban.ts";
import type { ConfigAdopted } from "../../domain/config/config-adopted.ts";
import { UnreadableRecord, type RecordFile } from "../../ports/record-codec.ts";
import type { RegisterCodec } from "../../ports/register-codec.ts";

export interface AdoptionsRead {
  /** Oldest first; empty where nothing was ever adopted. */
  readonly adopted: readonly AdoptedConfig[];
  readonly latest: ConfigAdopted | undefined;
}

/**
 * The adopted configs of a register's files; `undefined` where they do not form one chain. Also
 * for the `committee.yml` that comes with every look at a case.
 */
export function readRegister(
  codec: Pick<RegisterCodec, "readAdoptions">,
  files: readonly RecordFile[],
): AdoptionsRead | undefined {
  try {
    const documents = codec.readAdoptions(files);
    return { adopted: adoptedConfigs(documents), latest: documents.at(-1)?.content };
  } catch (error) {
    if (error instanceof UnreadableRecord || error instanceof TypeError) return undefined;
    throw error;
  }
}

/** The bans a register lists; `undefined` where that cannot be read, which is no empty list. */
export function readListedBans(
  codec: Pick<RegisterCodec, "readBans">,
  files: readonly RecordFile[],
): readonly ListedBan[] | undefined {
  try {
    return codec.readBans(files);
  } catch (error) {
    if (error instanceof UnreadableRecord) return undefined;
    throw error;
  }
}
