import * as fc from "fast-check";

const hostilePieces = fc.constantFrom(
  "\n---\n",
  "---\n",
  "\n...\n",
  "--- \n",
  "# not a comment",
  ": ",
  " #",
  "- ",
  "? ",
  "&a ",
  "*a",
  "!!js/function ",
  "|",
  ">",
  "%YAML 1.2\n",
  "{",
  "}",
  "[",
  "'",
  '"',
  "\\",
  "\t",
  "  ",
  " \n",
  "\n",
  "\r",
  "\r\n",
  "\u0001",
  "\u0007",
  "\u001b[0m",
  "\u007f",
  "\u0085",
  "\u00a0",
  "\u2028",
  "\u202e",
  "\ufeff",
  "😀",
  "👩‍👩‍👧",
  "\ud83d",
  "__proto__",
  "constructor",
  "no",
  "~",
  "null",
  "1e3",
  "0x1f",
  "2026-11-22",
  "<<",
  "prev: 0",
);

/** Texts made to upset a YAML printer or reader, and ordinary ones. At most 2,000 characters. */
export const text = fc
  .oneof(
    fc.array(fc.oneof(hostilePieces, fc.string({ unit: "binary", maxLength: 6 })), {
      maxLength: 12,
    }),
    fc.array(fc.string({ unit: "grapheme" }), { maxLength: 5 }),
    fc.constantFrom(["x ".repeat(1_000)], ["y".repeat(2_000)], ["ü\n".repeat(1_000)]),
  )
  .map((pieces) => pieces.join("").slice(0, 2_000));

/** A text of at least one character and at most as many. */
export const named = (maxLength: number) =>
  text.map((some) => some.slice(0, maxLength)).filter((some) => some.length > 0);
