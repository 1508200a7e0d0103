import type { ListedBan } from "../../domain/chapters/banning/listed-ban.ts";
import { adoptedConfigs, type Host } from "../../domain/committee/adopted-configs.ts";
import type { ConfigAdopted } from "../../domain/committee/config-adopted.ts";
import type { RegisterEvent } from "../../domain/committee/register-event.ts";
import type { RegisterAdopted } from "../../domain/committee/register-adopted.ts";
import { firstUnannounced } from "../../domain/tampering/key-changes.ts";
import type { Forgotten } from "../../domain/numbers/forgotten.ts";
import type { ChainEnd } from "../../domain/tampering/record-seen.ts";
import type { AdoptedConfig } from "../../domain/values/adopted-config.ts";
import type { Instant } from "../../domain/values/time.ts";
import { UnreadableRecord, type RecordFile } from "../../ports/record-codec.ts";
import type { RegisterCodec } from "../../ports/register-codec.ts";

export interface AdoptionsRead {
  /** Oldest first; empty where nothing was ever adopted. */
  readonly adopted: readonly AdoptedConfig[];
  readonly latest: ConfigAdopted | undefined;
  /** All of the chain. */
  readonly documents: readonly ChainEnd[];
  /** Each time two members agreed to go on from the register as it stood. */
  readonly adoptions: readonly RegisterAdopted[];
  /** Whether Comity signed all that came after the last of these. */
  readonly isSigned: boolean;
  /** Whether a key signed all of it that is none of ours. */
  readonly isOfAnotherKey: boolean;
  /** When the last of all this was decided. */
  readonly decidedAt: Instant | undefined;
}

/**
 * The adopted configs of a register's files; `undefined` where they do not form one chain. Also
 * for the `committee.yml` that comes with every look at a case.
 */
export function readRegister(
  codec: Pick<RegisterCodec, "knowsKey" | "readAdoptions">,
  files: readonly RecordFile[],
  host: Host,
): AdoptionsRead | undefined {
  try {
    const documents = codec.readAdoptions(files);
    const configs = documents.flatMap(({ content, ...link }) =>
      content.type === "ConfigAdopted" || content.type === "ConflictsDeclared"
        ? [{ ...link, content }]
        : [],
    );
    const adoptions = documents.flatMap(({ isSigned, content }) =>
      isSigned && content.type === "RegisterAdopted" ? [content] : [],
    );
    const settled = documents.findLastIndex(
      ({ isSigned, content }) => isSigned && content.type === "RegisterAdopted",
    );
    return {
      adopted: adoptedConfigs(configs, host),
      latest: latestOf(configs.map(({ content }) => content)),
      documents: documents.map(({ n, sha256 }) => ({ n, sha256 })),
      adoptions,
      isSigned:
        documents.slice(settled + 1).every(({ isSigned }) => isSigned) &&
        !firstUnannounced(documents.slice(Math.max(settled, 0))),
      isOfAnotherKey:
        documents.length > 0 &&
        documents.every(({ key }) => key !== undefined && !codec.knowsKey(key)),
      decidedAt: documents.at(-1)?.content.at,
    };
  } catch (error) {
    if (error instanceof UnreadableRecord || error instanceof TypeError) return undefined;
    throw error;
  }
}

function latestOf(contents: readonly RegisterEvent[]): ConfigAdopted | undefined {
  return contents.flatMap((one) => (one.type === "ConfigAdopted" ? [one] : [])).at(-1);
}

/** What a register lists beside its chain. */
export interface Lists {
  readonly bans: readonly ListedBan[];
  readonly forgotten: Forgotten;
}

/** The lists of a register; `undefined` where one cannot be read, which is no empty list. */
export function readLists(
  codec: Pick<RegisterCodec, "readBans" | "readForgotten">,
  files: readonly RecordFile[],
): Lists | undefined {
  try {
    return { bans: codec.readBans(files), forgotten: codec.readForgotten(files) };
  } catch (error) {
    if (error instanceof UnreadableRecord) return undefined;
    throw error;
  }
}
