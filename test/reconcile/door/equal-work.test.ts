import { describe, expect, test } from "vitest";
import { codeText } from "../../../src/domain/chapters/intake/private-code.ts";
import { Salt, Sha256 } from "../../../src/domain/values/ids.ts";
import { opensWith, passphraseHash } from "../../../src/reconcile/door/passphrases.ts";
import { CodeIndex } from "../../../src/reconcile/door/code-index.ts";
import type { KeyedHash } from "../../../src/ports/keyed-hash.ts";
import { ourHash } from "../../fakes/record-keys.ts";

/** Hashes as ours do, and counts. */
function counting() {
  const done: string[] = [];
  const keyedHash: KeyedHash = {
    of: (text) => ourHash.of(text),
    ofEach: (texts) => ourHash.ofEach(texts),
    fits(text, hash) {
      done.push("compared");
      return ourHash.fits(text, hash);
    },
  };
  const slowHash = async (text: string, salt: string) => {
    done.push("hashed slowly");
    return ourHash.of(`${salt} ${text}`);
  };
  return { keyedHash, slowHash, work: () => done.splice(0) };
}

const codes = Array.from({ length: 7 }, (_, i) => `${i}`.repeat(26));

describe("how much work a private code is", () => {
  test("tells nothing of whether it is one, or whose", () => {
    const { keyedHash, work } = counting();
    const index = new CodeIndex(keyedHash);
    for (const code of codes) index.learn(`case:${code}`, [ourHash.of(codeText(code))], undefined);
    const works = [...codes, "8".repeat(26)].map((code) => {
      const found = index.find(code);
      return { found, work: work().length };
    });
    expect(works.map(({ found }) => found)).toEqual([
      ...codes.map((code) => `case:${code}`),
      undefined,
    ]);
    expect(new Set(works.map((one) => one.work))).toEqual(new Set([codes.length]));
  });
});

describe("how much work a passphrase is", () => {
  test("tells nothing of whether there is one, and whether it is right", async () => {
    const { work, ...hashing } = counting();
    const salt = Salt.parse("1".repeat(32));
    const kept = { salt, hash: await passphraseHash("four words of mine", salt, hashing) };
    work();
    const tried = [
      await opensWith("four words of mine", { passphrase: kept }, hashing),
      await opensWith("four words of yours", { passphrase: kept }, hashing),
      await opensWith("", { passphrase: kept }, hashing),
      await opensWith("", {}, hashing),
      await opensWith("anything", {}, hashing),
    ];
    expect(tried).toEqual([true, false, false, true, true]);
    expect(work()).toEqual(tried.flatMap(() => ["hashed slowly", "compared"]));
  });

  test("is kept so that nobody tries it who lacks the host's key", async () => {
    const { work, ...hashing } = counting();
    const salt = Salt.parse("1".repeat(32));
    const hash = await passphraseHash("four words of mine", salt, hashing);
    expect(hash).not.toBe(await hashing.slowHash("four words of mine", salt));
    expect(Sha256.safeParse(hash).success).toBe(true);
    expect(work()).toHaveLength(2);
  });
});
