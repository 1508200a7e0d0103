import { expect, test } from "vitest";
import { codeNameCandidates } from "../../../src/domain/values/code-name.ts";
import { Sha256 } from "../../../src/domain/values/ids.ts";

const words = { first: ["amber", "calm", "early"], second: ["heron", "lake"] };

test("the same issue always gets the same names to try", () => {
  const hash = Sha256.parse("0123456789abcdef".repeat(4));
  expect(codeNameCandidates(hash, words)).toEqual(codeNameCandidates(hash, words));
  expect(codeNameCandidates(hash, words)).toHaveLength(8);
});

const draw = (n: number) => Sha256.parse(n.toString(16).padStart(8, "0").padEnd(64, "0"));

test("a draw picks both words independently", () => {
  const names = Array.from({ length: 6 }, (_, n) => codeNameCandidates(draw(n), words)[0]);
  expect(new Set(names).size).toBe(6);
});
