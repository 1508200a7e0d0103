import { z } from "zod";
import { rememberByText } from "../../domain/kernel/remember-by-text.ts";
import type { Anchor } from "../../domain/tampering/anchor.ts";
import { GitOid, NodeId, Sha256 } from "../../domain/values/ids.ts";
import type { AnchorCodec } from "../../ports/anchor-codec.ts";
import type { PublicKeys, SigningKeys } from "./signing-keys.ts";

const Line = z.tuple([
  z.enum(["at", "moved", "forgotten"]),
  NodeId,
  z.coerce.number().int().positive(),
  Sha256,
  GitOid,
  z.string(),
  z.string(),
]);

/**
 * `at <issue> <n> <hash of document n> <head> <key> <signature>`, `moved …` or `forgotten …`. The signature is of
 * all before it, as text of its own kind: no document can be taken for an anchor.
 */
export function anchorCodec(keys: SigningKeys): AnchorCodec {
  return {
    print(anchor) {
      const { of, n, sha256, headOid, hasMoved, isForgotten } = anchor;
      const where = isForgotten ? "forgotten" : hasMoved ? "moved" : "at";
      const says = [where, of, n, sha256, headOid, keys.id].join(" ");
      return `${says} ${keys.sign(signed(says))}`;
    },
    read: rememberByText((text) => {
      const line = lineOf(text);
      return line?.isOurs(keys) ? line.anchor : undefined;
    }),
    readOfOtherKey: (text) => lineOf(text)?.anchor,
  };
}

function lineOf(text: string) {
  const line = Line.safeParse(text.split(" "));
  if (!line.success) return undefined;
  const [where, of, n, sha256, headOid, key, signature] = line.data;
  const says = text.slice(0, text.lastIndexOf(" "));
  const anchor: Anchor = {
    of,
    n,
    sha256,
    headOid,
    hasMoved: where !== "at",
    ...(where === "forgotten" && { isForgotten: true }),
  };
  const isOurs = (keys: PublicKeys) => keys.isSigned(signed(says), key, signature);
  return { anchor, isOurs };
}

function signed(says: string): string {
  return `anchor ${says}`;
}
