import { describe, expect, test } from "vitest";
import { Cause, GitOid, Sha256 } from "../../../src/domain/values/ids.ts";
import { withoutLateFormerKeys } from "../../../src/domain/tampering/former-keys.ts";
import type { DocumentSeen } from "../../../src/domain/tampering/record-seen.ts";
import { adoptedHeads } from "../../../src/domain/tampering/adoptions.ts";
import { at, bo, recorded } from "../given.ts";

const sha256 = (n: number) => Sha256.parse(String(n).repeat(64));
const content = recorded(at("22 17:00"), { type: "NoteTaken", text: "so" }, bo);

/** A document each: by the key in force, by a former one, or by a stranger. */
function chain(...by: readonly ("now" | "former" | "stranger")[]): readonly DocumentSeen[] {
  return by.map((whose, i) => ({
    n: i + 1,
    sha256: sha256(i + 1),
    isSigned: whose !== "stranger",
    ...(whose === "former" && { isByFormerKey: true }),
    content,
  }));
}
const signed = (documents: readonly DocumentSeen[], anchored?: number) =>
  withoutLateFormerKeys(
    documents,
    anchored === undefined ? undefined : { n: anchored, sha256: sha256(anchored) },
  ).map(({ isSigned }) => isSigned);

describe("what a former key signed", () => {
  test("counts as far as the anchor reaches, and no further", () => {
    expect(signed(chain("former", "former"), 2)).toEqual([true, true]);
    expect(signed(chain("former", "former", "former"), 2)).toEqual([true, true, false]);
    expect(signed(chain("former"))).toEqual([false]);
  });

  test("counts before a document of the key in force, which holds its hash, and not after", () => {
    expect(signed(chain("former", "former", "now"))).toEqual([true, true, true]);
    expect(signed(chain("former", "now", "former"), 1)).toEqual([true, true, false]);
    expect(signed(chain("former", "now", "former"), 2)).toEqual([true, true, false]);
  });

  test("is made good by no stranger", () => {
    expect(signed(chain("former", "stranger"))).toEqual([false, false]);
  });

  test("adopts nothing, where nothing vouches for it", () => {
    const adoption = {
      type: "RecordAdopted" as const,
      at: at("22 18:00"),
      by: bo,
      cause: Cause.parse("IC_9#1"),
      head: GitOid.parse("4".repeat(40)),
      because: "foreign-commit" as const,
    };
    const [first, second] = chain("former", "former");
    const documents = [first!, { ...second!, content: adoption }];
    expect([...adoptedHeads(documents)]).toHaveLength(1);
    expect([
      ...adoptedHeads(withoutLateFormerKeys(documents, { n: 1, sha256: sha256(1) })),
    ]).toEqual([]);
  });
});

test("what the key in force signed needs nothing else", () => {
  expect(signed(chain("now", "now"), 1)).toEqual([true, true]);
  expect(signed(chain("now", "stranger"), 1)).toEqual([true, false]);
});
