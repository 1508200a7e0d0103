import { describe, expect, test } from "vitest";
import { readMarkdown } from "../../../src/adapters/markdown/read-markdown.ts";
import { processorTime } from "../../processor-time.ts";

const linesOf = (text: string) => [...(readMarkdown(text)?.ordinary ?? [])];

describe("the lines of ordinary text", () => {
  test("are those of paragraphs, lists and underlined headings, with where their text begins", () => {
    const text = "a\n  b\n\n- c\n  d\n\n> e\n\n1. - f\n\ng\n---\n\n# h\n\n`i`";
    expect(linesOf(text)).toEqual([
      [0, 0],
      [1, 2],
      [3, 2],
      [4, 2],
      [8, 5],
      [10, 0],
    ]);
  });

  test.for([
    ["nested code", "<code><code>a</code>\n\nb</code>\n\nc", [4]],
    ["a tag that is closed before it opens", "</pre>\n\na", [2]],
    ["a tag within a comment", "<div><!-- <pre> -->\n\na", [2]],
    ["a tag behind a comment", "<div><!-- -->\n<template>\n\na", []],
    ["a comment that is not closed", "<div>\n<!-- <pre>\n\na", [3]],
    ["a formula whose end a digit follows", "so $a\nb$5", [0, 1]],
    ["a formula that ends with a space", "so $a\nb $", [0, 1]],
    ["a formula that begins with a space", "so $ a\nb$", [0, 1]],
    ["a formula between several dollars", "so $$ a\nb $$ c\nd", [0, 2]],
    ["a block of math that ends", "$$\na\n$$\n\nb", [4]],
    ["a block of math that goes on", "$$\na\n\nb", [0, 1, 3]],
  ] as const)("know %s", ([, text, lines]) => {
    expect(linesOf(text).map(([line]) => line)).toEqual(lines);
  });
});

describe("what takes too long", () => {
  test.for([
    ["many items", "- a\n", 2_000],
    ["many quotations in one another, again and again", `${"> ".repeat(50)}a\n`, 40],
    ["many brackets", "[]", 2_000],
  ] as const)("is not read: %s", ([, piece, most]) => {
    expect(readMarkdown(piece.repeat(most))).toBeDefined();
    expect(readMarkdown(piece.repeat(most + 1))).toBeUndefined();
  });

  test("is not read: deeply nested lists and quotations", () => {
    expect(readMarkdown(`${"- > 1. ".repeat(16)}- > a`)).toBeDefined();
    expect(readMarkdown(`${"- > 1. ".repeat(17)}a`)).toBeUndefined();
  });

  // As long as GitHub lets a comment be. Where each took as long as the square of that, it was
  // between ten seconds and more than a minute.
  test.for([
    "a\n=\n",
    "a\nb\n-\n",
    "a|b\n-|-\n",
    "$$\na\n",
    "$a ",
    "`a\n``b\n",
    "<a b\n=\n",
    "<a b='",
    "<!-- ",
    "<![CDATA[",
    "<code>",
    "a\n\n",
    "    a\n\n",
    "\\\n",
    "*a_ ",
    "]",
    "[a](",
    ">",
    "- > ",
    "> a\nb\n\n",
    "- > - > - > a\n\n",
  ])("is told in a few seconds: 65,536 characters of %j", (piece) => {
    const spent = processorTime();
    readMarkdown(piece.repeat(65_536 / piece.length));
    expect(spent()).toBeLessThan(5_000);
  });
});
