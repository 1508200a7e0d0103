import { describe, expect, test } from "vitest";
import { ourRegister, strangersRegister } from "../../fakes/record-keys.ts";
import { nothingForgotten, type Forgotten } from "../../../src/domain/numbers/forgotten.ts";
import { CodeName, NodeId, Sha256 } from "../../../src/domain/values/ids.ts";
import { UnreadableRecord } from "../../../src/ports/record-codec.ts";
import { at } from "../../domain/given.ts";

const one = (n: number) => ({
  code_name: CodeName.parse("amber-heron"),
  issues: [NodeId.parse(`I_${n}`)],
  forgotten_at: at("22 12:00"),
  documents: n,
  sha256: Sha256.parse(n.toString(16).padStart(64, "0")),
});
const empty = { received: {}, answered: {}, decided: {}, measures: {} };
const counts = { ...empty, acts: {}, mediations: {}, appeals: { changed: 1 } };
const forgotten = (count: number): Forgotten => ({
  cases: Array.from({ length: count }, (_, i) => one(i + 1)),
  years: [{ year: 2026, cases: count, counts }],
});

describe("what the register says of forgotten cases", () => {
  test("is read as it was printed, in files that GitHub hands out whole", () => {
    const all = forgotten(1_200);
    const files = ourRegister.printForgotten(all, []);
    expect(files.map(({ path }) => path)).toEqual([
      "forgotten.yml",
      "forgotten-2.yml",
      "forgotten-3.yml",
    ]);
    expect(files.every(({ text }) => Buffer.byteLength(text) < 256_000)).toBe(true);
    expect(ourRegister.readForgotten(files.toReversed())).toEqual(all);
    expect(ourRegister.readForgotten([])).toEqual(nothingForgotten);
  });

  test("is written where it is another, and no other file is", () => {
    const files = ourRegister.printForgotten(forgotten(600), []);
    expect(ourRegister.printForgotten(forgotten(600), files)).toEqual([]);
    const more = { ...forgotten(601), years: forgotten(600).years };
    expect(ourRegister.printForgotten(more, files).map(({ path }) => path)).toEqual([
      "forgotten-2.yml",
    ]);
  });

  test("is unreadable where Comity did not write it so", () => {
    const [file] = ourRegister.printForgotten(forgotten(1), []);
    if (!file) throw new Error("no file");
    const read = (text: string) => () => ourRegister.readForgotten([{ ...file, text }]);
    expect(read(file.text.replace("documents: 1", "documents: 2"))).toThrow(UnreadableRecord);
    expect(read("no document")).toThrow(UnreadableRecord);
    const [theirs] = strangersRegister.printForgotten(forgotten(1), []);
    expect(read(theirs?.text ?? "")).toThrow(UnreadableRecord);
  });
});
