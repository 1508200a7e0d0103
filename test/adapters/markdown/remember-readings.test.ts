import { expect, test } from "vitest";
import { rememberReadings } from "../../../src/adapters/markdown/remember-readings.ts";

const letters = (letter: string) => letter.repeat(1_000);

function reader(most?: number) {
  const read: string[] = [];
  const remembering = rememberReadings((text) => {
    read.push(text.charAt(0));
    return text.startsWith("u") ? undefined : new Map([[0, text.length]]);
  }, most);
  return { read, remembering };
}

test("a long text is read once, also one that cannot be read", () => {
  const { read, remembering } = reader();
  for (const letter of ["a", "u", "a", "u"]) remembering(letters(letter));
  expect(read).toEqual(["a", "u"]);
  expect(remembering(letters("a"))).toEqual(new Map([[0, 1_000]]));
  expect(remembering(letters("u"))).toBeUndefined();
});

test("a short one is read each time", () => {
  const { read, remembering } = reader();
  for (let i = 0; i < 2; i += 1) remembering("a");
  expect(read).toEqual(["a", "a"]);
});

test("what was asked for least lately is forgotten", () => {
  const { read, remembering } = reader(2_000);
  for (const letter of ["a", "b", "a", "c", "a", "b"]) remembering(letters(letter));
  expect(read).toEqual(["a", "b", "c", "b"]);
});

test("a text that is longer than all it remembers is read each time", () => {
  const { read, remembering } = reader(500);
  for (let i = 0; i < 2; i += 1) remembering(letters("a"));
  expect(read).toEqual(["a", "a"]);
});
