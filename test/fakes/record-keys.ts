import { Buffer } from "node:buffer";
import { addressSeal } from "../../src/adapters/record/address-seal.ts";
import { anchorCodec } from "../../src/adapters/record/anchor-codec.ts";
import { keyedHash } from "../../src/adapters/record/keyed-hash.ts";
import { recordCodec } from "../../src/adapters/record/record-codec.ts";
import { registerCodec } from "../../src/adapters/record/register-codec.ts";
import { signingKeys } from "../../src/adapters/record/signing-keys.ts";

/** What signs the records of every world, so that those kept from one run are read in another. */
export const recordSecrets = { current: new Uint8Array(32).fill(7), previous: [] } as const;
export const recordKey = Buffer.from(recordSecrets.current).toString("base64");

export const ourKeys = signingKeys(recordSecrets.current);
export const ourSeal = addressSeal(recordSecrets.current);
export const ourRecords = recordCodec(ourKeys, ourSeal);
export const ourAnchors = anchorCodec(ourKeys);
export const ourRegister = registerCodec(ourKeys, ourSeal);

export const ourHash = keyedHash(recordSecrets.current);

/** What somebody without the key can write: numbers and hashes fit, and nothing else. */
export const strangersKeys = signingKeys(new Uint8Array(32).fill(9));
export const strangersRecords = recordCodec(strangersKeys);
export const strangersAnchors = anchorCodec(strangersKeys);
export const strangersRegister = registerCodec(strangersKeys);
