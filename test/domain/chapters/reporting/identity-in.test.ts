import { describe, expect, test } from "vitest";
import { firstWord, identityIn } from "../../../../src/domain/kernel/words.ts";

describe("who somebody is, as it is written", () => {
  test.for<{ text: string; identity: object | undefined }>([
    { text: "@Mal", identity: { handle: "mal" } },
    { text: "mal", identity: { handle: "mal" } },
    { text: " mal@example.org ", identity: { address: "mal@example.org" } },
    { text: "held-by @cy", identity: { heldBy: "cy" } },
    { text: "held-by", identity: undefined },
    { text: "committee", identity: { group: "committee" } },
    { text: "committee of ours", identity: undefined },
    { text: "mal the elder", identity: undefined },
    // Old accounts are called so, and GitHub is asked whether there is one.
    { text: "@mal--elder", identity: { handle: "mal--elder" } },
    { text: "@mal-", identity: { handle: "mal-" } },
    { text: "@-mal", identity: undefined },
    { text: "mal_corp", identity: { handle: "mal_corp" } },
    { text: "mal_of_corp", identity: undefined },
    { text: "＠mal", identity: { handle: "mal" } },
    { text: "@mal:", identity: { handle: "mal" } },
    { text: "@mal:example.org", identity: undefined },
    { text: "@mal@mastodon.example", identity: undefined },
    { text: "@mal.jones", identity: undefined },
    { text: "@mal/team", identity: undefined },
    { text: `@${"m".repeat(39)}`, identity: { handle: "m".repeat(39) } },
    { text: `@${"m".repeat(40)}`, identity: undefined },
    { text: "<rin@example.org>", identity: { address: "rin@example.org" } },
    {
      text: "rin.o'neil+new@mail.müller-example.org",
      identity: { address: "rin.o'neil+new@mail.müller-example.org" },
    },
    { text: "[@pat](https://github.com/mal)", identity: undefined },
    { text: "[x](mailto:rin@example.org)", identity: undefined },
    { text: "mailto:rin@example.org", identity: undefined },
    { text: "rin@example.org,pat@example.org", identity: undefined },
    { text: "rin@example.org/x", identity: undefined },
    { text: "", identity: undefined },
  ])("is $identity for $text", ({ text, identity }) => {
    expect(identityIn(text)).toEqual(identity);
  });

  test("is an address of 320 characters at most", () => {
    const domain = "@example.org";
    const local = "m".repeat(320 - domain.length);
    expect(identityIn(`${local}${domain}`)).toEqual({ address: `${local}${domain}` });
    expect(identityIn(`m${local}${domain}`)).toBeUndefined();
  });

  test("is found quickly, however long the text", () => {
    expect(identityIn("@".repeat(60_000))).toBeUndefined();
  });
});

test.for([
  ["Until: tomorrow", "until", "tomorrow"],
  ["  reporter-1, receipt", "reporter-1", "receipt"],
  ["reporter\u20111 receipt", "reporter-1", "receipt"],
  ["a:b:c", "a", "b:c"],
  ["@a: b:c", "@a", "b:c"],
  ["@a:b c", "@a:b", "c"],
  [": b", "", "b"],
  ["one\ntwo\n", "one", "two"],
  ["", "", ""],
])("the first word of %j is %j, and then comes %j", ([text, word, rest]) => {
  expect(firstWord(text ?? "")).toEqual({ word, rest });
});
