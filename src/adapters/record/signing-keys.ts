import { Buffer } from "node:buffer";
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  type KeyObject,
  sign,
  verify,
} from "node:crypto";

/** Signs as one key. */
export interface Signer {
  /** The id of the key: 16 hexadecimal digits. */
  readonly id: string;
  /** The signature of a text: 86 characters of base64url. */
  sign(text: string): string;
}

/** Makes the signatures of what the app writes, and tells its own from everybody else's. */
export interface SigningKeys extends Signer {
  /** That key's public half, as `comity verify` takes it: 43 characters of base64url. */
  readonly publicKey: string;
  /** The keys that signed before. */
  readonly previous: readonly Signer[];
  /** Whether that key, which has to be one of ours, signed the text. */
  isSigned(text: string, keyId: string, signature: string): boolean;
  /** Whether it is the id of a key that another has replaced since. */
  isFormer(keyId: string | undefined): boolean;
}

/** Tells signatures without being able to make any. */
export type PublicKeys = Pick<SigningKeys, "isSigned" | "isFormer">;

/** An Ed25519 key in DER, up to its 32 bytes (RFC 8410). */
const privateHead = Buffer.from("302e020100300506032b657004220420", "hex");
const publicHead = Buffer.from("302a300506032b6570032100", "hex");

/**
 * @param secret 32 random bytes
 * @param previous keys that signed before, whose signatures still count
 */
export function signingKeys(secret: Uint8Array, previous: readonly Uint8Array[] = []): SigningKeys {
  const [key, ...earlier] = [secret, ...previous].map(privateKeyOf);
  /* v8 ignore next -- the list begins with the secret */
  if (!key) throw new TypeError("there is no key");
  const ours = createPublicKey(key);
  const former = earlier.map(signerOf);
  return {
    ...signerOf(key),
    publicKey: bytesOf(ours).toString("base64url"),
    previous: former,
    ...checkingWith([ours, ...earlier.map((one) => createPublicKey(one))]),
    isFormer: (keyId) => former.some(({ id }) => id === keyId),
  };
}

function signerOf(key: KeyObject): Signer {
  return {
    id: idOf(createPublicKey(key)),
    sign: (text) => sign(undefined, Buffer.from(text, "utf8"), key).toString("base64url"),
  };
}

/**
 * Which of them replaced which only the register can tell.
 *
 * @param publicKeys as `publicKey` of `SigningKeys` has it. Throws `TypeError` where one is none.
 */
export function publicKeys(keys: readonly string[]): PublicKeys {
  const checking = checkingWith(
    keys.map((text) => {
      const bytes = Buffer.from(text, "base64url");
      if (bytes.length !== 32) throw new TypeError("a public key is 43 characters of base64url");
      return createPublicKey({
        key: Buffer.concat([publicHead, bytes]),
        format: "der",
        type: "spki",
      });
    }),
  );
  return { ...checking, isFormer: () => false };
}

/** The key of hosts that set none: it lasts as long as the app's private key does. */
export function secretFrom(privateKey: string): Uint8Array {
  return new Uint8Array(hkdfSync("sha256", privateKey, "", "comity record key", 32));
}

function checkingWith(keys: readonly KeyObject[]): Pick<PublicKeys, "isSigned"> {
  const byId = new Map(keys.map((key) => [idOf(key), key]));
  return {
    isSigned(text, keyId, signature) {
      const key = byId.get(keyId);
      const bytes = Buffer.from(signature, "base64url");
      return key !== undefined && verify(undefined, Buffer.from(text, "utf8"), key, bytes);
    },
  };
}

function privateKeyOf(secret: Uint8Array): KeyObject {
  return createPrivateKey({
    key: Buffer.concat([privateHead, secret]),
    format: "der",
    type: "pkcs8",
  });
}

function bytesOf(key: KeyObject): Buffer {
  return key.export({ format: "der", type: "spki" }).subarray(publicHead.length);
}

function idOf(key: KeyObject): string {
  return createHash("sha256").update(bytesOf(key)).digest("hex").slice(0, 16);
}
