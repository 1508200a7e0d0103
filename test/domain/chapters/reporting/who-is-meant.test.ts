import { describe, expect, test } from "vitest";
import { whoIsMeant } from "../../../../src/domain/chapters/reporting/who-is-meant.ts";

interface Row {
  readonly text: string;
  readonly names: readonly string[];
  readonly mayConcern?: readonly string[];
  /** What is told beside; nothing where the answer is empty, or names somebody. */
  readonly unclear?: readonly (readonly [as: string, login?: string])[];
}

const rows: readonly Row[] = [
  { text: "@mal", names: ["mal"] },
  { text: "mal", names: [], unclear: [["bare", "mal"]] },
  { text: "@mal, @pat", names: ["mal", "pat"] },
  { text: "@mal.", names: ["mal"] },
  { text: "@mal's brother", names: [], unclear: [["of-theirs", "mal"]] },
  { text: "@mal’s brother", names: [], unclear: [["of-theirs", "mal"]] },
  { text: "@malさん", names: ["mal"] },
  { text: "@mal님", names: ["mal"] },
  { text: "(@mal)", names: ["mal"] },
  { text: "@mal_corp", names: ["mal_corp"] },
  { text: "@mal.jones on GitLab", names: [], unclear: [["unread"]] },
  { text: "@mal:example.org", names: [], unclear: [["unread"]] },
  { text: "@mal#4711 on Discord", names: [], unclear: [["unread"]] },
  { text: "@mal on Discord", names: [], unclear: [["unread"]] },
  { text: "@mal (on GitLab)", names: [], unclear: [["unread"]] },
  { text: "@mal@fosstodon.example", names: [], unclear: [["unread"]] },
  { text: "mal@example.org", names: [], unclear: [["unread"]] },
  { text: "@sandbox-org/maintainers", names: [], unclear: [["unread"]] },
  { text: "https://github.com/mal", names: ["mal"] },
  { text: "http://www.github.com/Mal/", names: ["mal"] },
  { text: "github.com/mal.", names: ["mal"] },
  { text: "github.com/mal.md", names: [], unclear: [["unread"]] },
  { text: "<https://github.com/mal>", names: ["mal"] },
  { text: "https://notgithub.com/mal", names: [], unclear: [["unread"]] },
  { text: "[@mal](https://github.com/mal)", names: ["mal"] },
  { text: "https://github.com/mal/project/issues/3", names: [], unclear: [["unread"]] },
  { text: "https://example.org/@mal", names: [], unclear: [["unread"]] },
  { text: "＠mal", names: ["mal"] },
  { text: "&#64;mal", names: ["mal"] },
  { text: "@m\u200Bal", names: ["mal"] },
  { text: "`@mal`", names: ["mal"] },
  { text: "**@mal**!", names: ["mal"] },
  { text: "`@mal`/team", names: [], unclear: [["unread"]] },
  { text: "**@mal**@mastodon.example", names: [], unclear: [["unread"]] },
  { text: "@mal — he shouted", names: ["mal"] },
  { text: "@mal—he shouted", names: ["mal"] },
  { text: "@mal\u2011elder", names: [], unclear: [["unread"]] },
  { text: "@mal%2Fteam", names: [], unclear: [["unread"]] },
  { text: "@mal\\_corp", names: [], unclear: [["unread"]] },
  { text: "https://example.org/github.com/mal", names: [], unclear: [["unread"]] },
  { text: "https://github.com.example.org/mal", names: [], unclear: [["unread"]] },
  { text: "'@mal'", names: ["mal"] },
  { text: "1. @mal\n2. @pat", names: ["mal", "pat"] },
  { text: "- the user @mal\n- user: @pat", names: ["mal", "pat"] },
  { text: "@mal,@pat;@dee and @mal", names: ["mal", "pat", "dee"] },
  { text: "@mal: he shouted", names: ["mal"] },
  { text: "@mal with @bo and @cy watching", names: ["mal"], mayConcern: ["bo", "cy"] },
  { text: "@mal was seen by @mal and @bo", names: ["mal"], mayConcern: ["bo"] },
  { text: "a friend of @bo", names: [], mayConcern: ["bo"], unclear: [["unread"]] },
  { text: "@mal@example.org, @pat", names: [], mayConcern: ["pat"], unclear: [["unread"]] },
  { text: "@mal-", names: [], unclear: [["unread"]] },
  { text: "@mal--elder", names: [], unclear: [["unread"]] },
  { text: "@malé", names: [], unclear: [["unread"]] },
  { text: "@mаl with a letter of another script", names: [], unclear: [["unread"]] },
  { text: "@mal.md", names: [], unclear: [["unread"]] },
  { text: "@mal+1", names: [], unclear: [["unread"]] },
  { text: "@mal=pat", names: [], unclear: [["unread"]] },
  { text: "@@mal", names: [], unclear: [["unread"]] },
  { text: "[@mal](https://github.com/Mal)", names: ["mal"] },
  {
    text: "[@pat](https://github.com/mal)",
    names: [],
    mayConcern: ["pat", "mal"],
    unclear: [["unread"]],
  },
  { text: "@ana, [@pat](https://github.com/mal)", names: ["ana"], mayConcern: ["pat", "mal"] },
  { text: `@${"m".repeat(40)}`, names: [], unclear: [["unread"]] },
  { text: "somebody I do not know", names: [], unclear: [["unread"]] },
  { text: "_No response_", names: [] },
  { text: "*No response*", names: [] },
  { text: "none", names: [] },
  { text: "N/A", names: [] },
  { text: "-", names: [] },
];

describe("who is meant by an answer of the form", () => {
  test.for(rows)("$text", ({ text, names, mayConcern = [], unclear = [] }) => {
    expect(whoIsMeant(text)).toEqual({
      names,
      mayConcern,
      unclear: unclear.map(([as, login]) => ({ as, login })),
    });
  });
});
