import type { Anchor } from "../domain/tampering/anchor.ts";

/** Turns an anchor into one signed line and back. */
export interface AnchorCodec {
  /** At most 255 characters. */
  print(anchor: Anchor): string;
  /** `undefined` for what Comity did not sign. */
  read(text: string): Anchor | undefined;
  /** What a check of this app's says, though the key that signed it is none of ours. */
  readOfOtherKey(text: string): Anchor | undefined;
}
