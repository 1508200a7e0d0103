import { expect, test } from "vitest";
import propose from "../../../src/domain/chapters/deciding/commands/propose.ts";
import note from "../../../src/domain/chapters/reviewing/commands/note.ts";
import { at } from "../given.ts";

const now = at("22 17:00");

test.for([
  ["a", 8_000],
  ["ü", 4_000],
  ["語", 2_666],
  ["👩", 2_000],
] as const)("words are too long from 8 kB on, and whole until then: %s", ([letter, most]) => {
  const text = letter.repeat(most);
  expect(note.read(text, now)).toEqual({ type: "TakeNote", text });
  expect(note.read(`${text}${letter}`, now)).toEqual({ refused: "words-too-long", detail: "8 kB" });
});

test("a proposal is too long from 20 kB on", () => {
  expect(propose.read("a".repeat(20_000), now)).toHaveProperty("type");
  expect(propose.read("a".repeat(20_001), now)).toEqual({
    refused: "words-too-long",
    detail: "20 kB",
  });
});
