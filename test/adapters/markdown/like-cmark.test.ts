import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readMarkdown } from "../../../src/adapters/markdown/read-markdown.ts";
import { commandsIn } from "../../../src/domain/kernel/commands-in.ts";
import { runs } from "../../property-runs.ts";
import { notesAsCmarkReads } from "./as-cmark-reads.ts";

const pieces = [
  "/note q",
  "/note q",
  "/note q",
  "he said",
  "",
  "",
  "```",
  "````",
  "~~~ sh",
  "---",
  "===",
  "***",
  "# he",
  "a | b",
  "--- | ---",
  "| a |",
  "| - |",
  "`he",
  "said` so",
  "``",
  "[he](https://example.org",
  '"in a title',
  'to the end")',
  "[he",
  "said](<https://example.org> 'so')",
  "![he",
  "said][a]",
  "[a]: https://example.org",
  "[b]:",
  "[^a]: he",
  "he[^a] said",
  '<a title="he',
  'said">',
  "</a>",
  "<div>",
  "</div>",
  "<details>",
  "<summary>he</summary>",
  "<script>",
  "</script>",
  "<!-- he",
  "said -->",
  "he <!-- said",
  "<![CDATA[",
  "he <![CDATA[",
  "]]>",
  "<?he",
  "?>",
  "\\",
  "*he",
  "said*",
  "<https://example.org>",
  "a@example.org",
];
const prefix = fc.constantFrom(
  "",
  "",
  "",
  "",
  "> ",
  ">",
  "- ",
  "1. ",
  "  ",
  "   ",
  "    ",
  "\t",
  "- > ",
);
const line = fc
  .tuple(prefix, prefix, fc.constantFrom(...pieces))
  .map(([outer, inner, piece]) => `${outer}${inner}${piece}`);
const comment = fc
  .tuple(fc.array(line, { minLength: 1, maxLength: 12 }), fc.constantFrom("\n", "\r\n"))
  .map(([lines, end]) => lines.map((one, i) => one.replace(/q$/, `q${i}`)).join(end));

/** A table's head that is indented like code is one for GitHub alone, within a paragraph. */
const hasIndentedHead = (text: string) =>
  /(?:\t| {4})[^\n]*\n[^\n]*(?:\| - \||--- \| ---)/.test(text);

/** Where it is not installed this is skipped; in CI that is a fault. */
const isTried = notesAsCmarkReads("") !== undefined || process.env["CI"] !== undefined;

describe.skipIf(!isTried)("what is a command, beside GitHub's own reader (cmark-gfm)", () => {
  test("is the same in whatever Markdown", () => {
    fc.assert(
      fc.property(comment, (text) => {
        fc.pre(!hasIndentedHead(text));
        const heard = commandsIn(text, ["note"], readMarkdown);
        expect(heard.map(({ words }) => words.split(/\s/)[0])).toEqual(notesAsCmarkReads(text));
      }),
      { numRuns: runs(400) },
    );
  });
});
