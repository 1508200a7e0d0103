import { describe, expect, test } from "vitest";
import { loadCommands } from "../../../src/app/engine/load-commands.ts";
import { readMarkdown } from "../../../src/adapters/markdown/read-markdown.ts";
import { commandsIn } from "../../../src/domain/kernel/commands-in.ts";
import { verbsElsewhere } from "../../../src/domain/kernel/verbs-elsewhere.ts";

const verbs = [...(await loadCommands()).keys()];
const spokenIn = (comment: string) => commandsIn(comment, verbs, readMarkdown);
const heardIn = (comment: string) => spokenIn(comment).map(({ verb }) => verb);

describe("what is a command in a member's comment", () => {
  test.for<[comment: string, ...heard: string[]]>([
    ["/note hello", "note"],
    ["Hello\n/note one\n/note two", "note", "note"],
    ["/note one\r\n/note two\r\n", "note", "note"],
    ["```\n/note in code\n```"],
    ["    /note indented code after a blank line"],
    ["text\n    /note not code: it continues a paragraph", "note"],
    ["> /note quoted"],
    ["> quoted\nand its lazy second line\n\n/note mine", "note"],
    ["- a list\n- /note in an item", "note"],
    ["2. ```sh\n   /note in code in an item\n   ```\n\n/note after it", "note"],
    ["<details>\n<summary>more</summary>\n\n/note inside details\n\n</details>", "note"],
    ["<!-- \n/note hidden\n-->"],
    ["<pre>\n/note raw\n</pre>"],
    ["```amber``` is its name\n/note after inline code", "note"],
    ["he wrote <!-- and went\n\n/note after a lone arrow", "note"],
    ["see /usr/bin and /s"],
    ["\\/note escaped"],
    ["\u200e/note after a mark nobody sees", "note"],
    ["/acknowledge. done by phone", "acknowledge"],
    ["/acknowledge! done", "acknowledge"],
    ["/Acknowledge by mail", "acknowledge"],
    ["/recuse：we share an employer", "recuse"],
    ["/note fine\n\n-- \nBo\nSent from my telephone", "note"],
  ])("%j: %s", ([comment, ...heard]) => {
    expect(heardIn(comment)).toEqual(heard);
  });

  test.for([
    ["a lazy line of a quotation", "> he wrote\n/note lazily"],
    ["a lazy line of a quotation in a list", "- > he wrote\n/note lazily"],
    ["the title of a link", '[a](https://example.org "he\n/note in a title")'],
    ["the title of a definition", '[a]: https://example.org "he\n/note in a title"'],
    ["the place a definition leads to", "[a]:\n/note"],
    ["the words of a link", "[his\n/note in a link](https://example.org)"],
    ["the words of a picture", "![his\n/note in a picture](https://example.org/a.png)"],
    ["an attribute", '<a title="he\n/note in an attribute">he</a>'],
    ["an attribute in a sentence", 'he <a title="said\n/note in an attribute">said</a>'],
    ["CDATA", "<![CDATA[\n/note in data\n]]>"],
    ["CDATA in a sentence", "he <![CDATA[ said\n/note in data\n]]>"],
    ["an instruction", "<?php\n/note to a machine\n?>"],
    ["a comment in a sentence", "he said <!-- that\n/note hidden -->"],
    ["a template", "<template>\n\n/note in a template\n\n</template>"],
    ["a quotation in HTML", "<blockquote>\n\n/note quoted\n\n</blockquote>"],
    ["code in HTML", "so: <code>\n/note in code\n</code>"],
    ["a block of HTML", "<div>\n/note in a block\n</div>"],
    ["code in a sentence", "he typed `rm\n/note in code`"],
    ["a fence in a list", "- ~~~\n  /note in code\n  ~~~"],
    ["a fence in a list in a list", "- - ```\n    /note in code\n    ```"],
    ["a longer fence", "````\n```\n/note in code\n````"],
    ["indented code in a list", "- a\n\n      /note in code"],
    ["math", "$$\n/note in math\n$$"],
    ["math in a sentence", "so $a\n/note in math$"],
    ["math in a block of code", "```math\n/note in math\n```"],
    ["the head of a table", "/note a | b\n--- | ---"],
    ["a row of a table", "a | b\n--- | ---\n/note c | d"],
    ["a footnote", "[^a]: he\n/note in a footnote"],
    ["an escaped slash as an entity", "&sol;note"],
    ["a heading", "# /note"],
    ["what stands behind a word", "**/note**"],
  ] as const)("never is %s", ([, comment]) => {
    expect(heardIn(comment)).toEqual([]);
    expect(heardIn(`${comment}\n\n---\n\n/next`)).toEqual(["next"]);
  });

  test.for([
    ["an amount of money", "/note he owes $5\n/next she owes $6"],
    ["two dollars that are no block", "/note so\n\n$$ is what he wants\n\n/next"],
    ["a bracket nobody closes", "/note [he\n/next"],
    ["an address in brackets", "/note <https://example.org>\n/next"],
    ["less than", "/note 1 < 2\n/next 3 > 2"],
    ["a backtick alone", "/note a ` and\n/next"],
    ["an underlined heading", "/note so\n---\n\n/next"],
    ["emphasis", "/note *he\n/next she*"],
    ["an item of a list", "1. /note\n2. /next"],
    ["a list's next line", "- a\n\n  /note\n- /next"],
    ["bold HTML", "<b>\n\n/note\n\n</b>\n\n/next"],
    ["a rule", "***\n/note\n***\n/next"],
    ["a definition that is used", "[a]: https://example.org\n/note [a]\n\n/next"],
    ["spaces of a keyboard's", "\u00A0/note\n\u2009/next"],
    ["a byte order mark", "\uFEFF/note\n/next"],
    ["marks within the verb", "/no\u200Bte\n/ne\u00ADxt"],
    ["separators that end no line", "\u2028/note he\u2029\n/next"],
    ["punctuation", "/note... so\n/next?!"],
    ["punctuation of other scripts", "/note。so\n/next！"],
    ["a dash", "/note - so\n/next— so"],
  ] as const)("is beside %s", ([, comment]) => {
    expect(heardIn(comment)).toEqual(["note", "next"]);
  });

  test("is nothing behind a separator that ends no line", () => {
    expect(heardIn("he said\u2028/note so")).toEqual([]);
  });

  test("is none where a verb goes on", () => {
    const lines = ["/note.txt", "/note/so", "/note@example.org", "/note's", "/next=1", "/note1a"];
    expect(heardIn(lines.join("\n\n"))).toEqual([]);
  });

  test.for([
    ["/acknowlege by mail", "acknowledge"],
    ["/to_council: stuck", "to-council"],
  ])("%s means another", ([comment, meant]) => {
    expect(spokenIn(comment ?? "").map((one) => one.meant)).toEqual([meant]);
  });

  test("is also what other tools have, which means no command here", () => {
    expect(spokenIn("/kick @mal").map(({ verb, meant }) => [verb, meant])).toEqual([
      ["kick", "kick"],
    ]);
    expect(verbs.filter((verb) => verbsElsewhere.has(verb))).toEqual([]);
  });

  test("keeps a fence that follows it, and what nobody sees it loses", () => {
    const body = "/note\u200B so\n```yaml\n- a\n/note b\n```\n\n👩\u200D🚀 \u202Egone\n/next";
    expect(spokenIn(body).map(({ words }) => words)).toEqual([
      "so\n```yaml\n- a\n/note b\n```\n\n👩\u200D🚀 gone",
      "",
    ]);
  });

  test("is not known in a comment that takes too long to read, which shows in the first", () => {
    const quoted = "> he\n\n".repeat(3_000);
    expect(spokenIn(`${quoted}> /note\n- /note\n/shrug\n/nxt\n/next\n/note`)).toEqual([
      {
        verb: "next",
        meant: "next",
        line: 6_004,
        place: 1,
        words: "",
        text: "/next",
        isUnread: true,
      },
    ]);
    expect(spokenIn(`${quoted}so it goes`)).toEqual([]);
  });
});
