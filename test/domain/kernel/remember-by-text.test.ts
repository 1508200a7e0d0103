import { expect, test } from "vitest";
import { rememberByText } from "../../../src/domain/kernel/remember-by-text.ts";

const letters = (letter: string) => letter.repeat(1_000);

function reader(most?: number) {
  const read: string[] = [];
  const remembering = rememberByText((text) => {
    read.push(text.charAt(0));
    if (text.startsWith("x")) throw new Error("no text of ours");
    return text.startsWith("u") ? undefined : text.length;
  }, most);
  return { read, remembering };
}

test("a text is read once, long or short, also one of which nothing comes", () => {
  const { read, remembering } = reader();
  for (const text of [letters("a"), "u", "b", letters("a"), "u", "b"]) remembering(text);
  expect(read).toEqual(["a", "u", "b"]);
  expect(remembering(letters("a"))).toBe(1_000);
  expect(remembering("b")).toBe(1);
  expect(remembering("u")).toBeUndefined();
});

test("one that cannot be read is tried again", () => {
  const { read, remembering } = reader();
  for (let i = 0; i < 2; i += 1) expect(() => remembering("x")).toThrow("no text of ours");
  expect(read).toEqual(["x", "x"]);
});

test("what was asked for least lately is forgotten", () => {
  const { read, remembering } = reader(2_000);
  for (const letter of ["a", "b", "a", "c", "a", "b"]) remembering(letters(letter));
  expect(read).toEqual(["a", "b", "c", "b"]);
});

test("a short text counts for more than its characters", () => {
  const { read, remembering } = reader(400);
  for (const text of ["a", "b", "a", "c", "a", "b"]) remembering(text);
  expect(read).toEqual(["a", "b", "c", "b"]);
});

test("a text that is longer than all it remembers is read each time", () => {
  const { read, remembering } = reader(500);
  for (let i = 0; i < 2; i += 1) remembering(letters("a"));
  expect(read).toEqual(["a", "a"]);
});
