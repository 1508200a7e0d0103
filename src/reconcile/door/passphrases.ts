import type { PrivateCode } from "../../domain/chapters/intake/intake-state.ts";
import type { Salt, Sha256 } from "../../domain/values/ids.ts";
import type { CasePorts } from "../ports/case-ports.ts";

type Hashing = Pick<CasePorts, "keyedHash" | "slowHash">;

/** What a passphrase hashes where there is none: the work is the same, and it fits nothing. */
const noSalt = "0".repeat(32);

/** What is kept of a passphrase: slow to try for whoever has the host's key, and impossible for others. */
export async function passphraseHash(
  passphrase: string,
  salt: Salt,
  { keyedHash, slowHash }: Hashing,
): Promise<Sha256> {
  return keyedHash.of(slowText(await slowHash(passphrase, salt)));
}

/**
 * Whether a page opens with this passphrase beside its code. As much is hashed and compared where it has none, so that
 * nobody tells the one from the other.
 */
export async function opensWith(
  passphrase: string,
  { passphrase: own }: Pick<PrivateCode, "passphrase">,
  { keyedHash, slowHash }: Hashing,
): Promise<boolean> {
  const text = slowText(await slowHash(passphrase, own?.salt ?? noSalt));
  const isRight = keyedHash.fits(text, own?.hash ?? keyedHash.of("no passphrase"));
  return own === undefined || isRight;
}

function slowText(hash: string): string {
  return `passphrase ${hash}`;
}
