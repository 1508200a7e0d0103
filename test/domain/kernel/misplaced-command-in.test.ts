import { describe, expect, test } from "vitest";
import { readMarkdown } from "../../../src/adapters/markdown/read-markdown.ts";
import { misplacedCommandIn } from "../../../src/domain/kernel/misplaced-command-in.ts";

const misplacedIn = (comment: string) =>
  misplacedCommandIn(comment, ["note", "acknowledge"], readMarkdown);

describe("a command that stands where none is heard", () => {
  test.for([
    ["a heading", "# /note so", "# /note"],
    ["a heading of an item", "- ## /note", "- ## /note"],
    ["a task", "- [ ] /note", "- [ ] /note"],
    ["a task that is done", "so\n\n1. [x] **/note** so", "1. [x] **/note"],
    ["a row of a table", "a | b\n--- | ---\n/note c | d", "/note"],
    ["another cell", "| a | b |\n| - | - |\n| c | /note |", "| c | /note"],
    ["the head of a table", "| /note | b |\n| - | - |", "| /note"],
    ["a block of HTML", "<div>\n/note in a block\n</div>", "/note"],
    ["HTML on one line", "<p>he</p><p align='>'>/note</p>", "<p>he</p><p align='>'>/note"],
    ["HTML behind what is hidden", "<div><!-- a -->\n<? b ?> /note</div>", "<? b ?> /note"],
    ["HTML behind what stands in code", "<div><code>a\n</code>\n/note</div>", "/note"],
    ["HTML within a line", "<b>/note</b>", "<b>/note"],
    ["a link", "[/note](https://example.org)", "[/note"],
    ["a link of two lines", "[his\n/note](https://example.org)", "/note"],
    ["a footnote", "a[^a]\n\n[^a]: /note", "[^a]: /note"],
  ] as const)("is found in %s", ([, comment, text]) => {
    expect(misplacedIn(comment)).toMatchObject({
      verb: "note",
      meant: "note",
      words: "",
      text,
      isMisplaced: true,
    });
  });

  test.for([
    ["# /acknowlege", "acknowledge"],
    ["# /ban @mal", "ban"],
    ["# /xyzzy", "xyzzy"],
  ] as const)("or what is like one: %s", ([comment, meant]) => {
    expect(misplacedIn(comment)).toMatchObject({ meant });
  });

  test.for([
    "so it goes",
    "/note plainly",
    "- /note plainly",
    "**/note**",
    "a /note",
    "# `/note`",
    "# a /note",
    "# /s",
    "# /usr/bin",
    "# \\/note",
    "- [ ] `/note`",
    "> # /note",
    "> - [ ] /note",
    "> <div>\n> /note\n> </div>",
    "> he wrote\n<div>\n/note\n</div>",
    "> a | b\n> - | -\n> /note | c",
    "| `/note` | b |\n| - | - |",
    "`a` /note",
    "![a](https://example.org/a.png) /note",
    "$a$ /note",
    "<pre>\n/note\n</pre>",
    "<!--\n/note\n-->",
    "<![CDATA[\n/note\n]]>",
    "<?php\n/note\n?>",
    "<div title='\n/note'>\n</div>",
    "<div><samp>\n/note</samp>\n</div>",
    "<div>\na<b>/note</b>\n</div>",
    "<blockquote>\n\n# /note\n\n</blockquote>",
    "<template>\n\n<div>\n/note\n</div>\n\n</template>",
    "[a]: https://example.org '\n/note'",
    "![/note](https://example.org/a.png)",
    "[a](https://example.org '\n/note')",
    "```\n# /note\n```",
    "    # /note",
  ])("is not in: %s", (comment) => {
    expect(misplacedIn(comment)).toBeUndefined();
  });

  test("is not known in a comment that takes too long to read", () => {
    expect(misplacedCommandIn("# /note", ["note"], () => undefined)).toBeUndefined();
  });
});
