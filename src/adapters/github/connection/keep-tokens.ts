import type { TokenSource } from "../../../ports/credentials.ts";

/** A token is given up this long before GitHub would, so that none expires on its way. */
const earlyMilliseconds = 5 * 60_000;
/** How long GitHub may take to know a new token everywhere. */
const youngMilliseconds = 60_000;

/** A token with its life, in milliseconds since the epoch, in real time. */
interface Minted<For extends string> {
  readonly purpose: For;
  readonly token: string;
  readonly mintedAt: number;
  readonly expiresAt: number;
}

interface Kept<Token> {
  readonly minting: Promise<Token>;
  /** Set once minted. */
  token: Token | undefined;
}

/**
 * Tokens minted when first asked for, one per purpose and once for all who ask at the same time,
 * and kept until shortly before they expire.
 *
 * @param wallTime milliseconds since the epoch: tokens expire in real time
 */
export function keepTokens<For extends string, Token extends Minted<For>>(
  mint: (purpose: For) => Promise<Token>,
  wallTime: () => number,
): TokenSource<For, Token> {
  const tokens = new Map<For, Kept<Token>>();

  function keep(purpose: For): Kept<Token> {
    const kept: Kept<Token> = { minting: mint(purpose), token: undefined };
    tokens.set(purpose, kept);
    void settle(purpose, kept);
    return kept;
  }

  /** Whoever asked hears of a failure from `minting`; the next to ask begins anew. */
  async function settle(purpose: For, kept: Kept<Token>): Promise<void> {
    try {
      kept.token = await kept.minting;
    } catch {
      if (tokens.get(purpose) === kept) tokens.delete(purpose);
    }
  }

  return {
    async access(purpose) {
      const kept = tokens.get(purpose);
      const expiresAt = kept?.token?.expiresAt ?? Number.POSITIVE_INFINITY;
      const isGood = kept !== undefined && wallTime() < expiresAt - earlyMilliseconds;
      return (isGood ? kept : keep(purpose)).minting;
    },
    refused({ purpose, token }) {
      const kept = tokens.get(purpose)?.token;
      if (kept?.token !== token) return "forgotten";
      if (wallTime() < kept.mintedAt + youngMilliseconds) return "too-young";
      tokens.delete(purpose);
      return "forgotten";
    },
  };
}
