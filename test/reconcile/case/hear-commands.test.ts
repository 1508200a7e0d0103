import { describe, expect, test } from "vitest";
import acknowledge from "../../../src/domain/chapters/reporting/commands/acknowledge.ts";
import recuse from "../../../src/domain/who-decides/commands/recuse.ts";
import { hearCommands } from "../../../src/reconcile/hear/hear-commands.ts";
import type { ObservedComment } from "../../../src/ports/observation.ts";
import { ada, at, bo } from "../../domain/given.ts";
import { comment, edited } from "../../fakes/observed.ts";
import { readMarkdown } from "../../../src/adapters/markdown/read-markdown.ts";
import { hearing } from "../../fakes/hearing.ts";

const registry = new Map([acknowledge, recuse].map((command) => [command.name, command]));
const heard = (one: ObservedComment) => hearCommands(one, hearing(registry));
const causes = (one: ObservedComment) => heard(one).map((input) => input.cause);

describe("hearing a comment", () => {
  test("names each command by its place in it", () => {
    expect(causes(comment({ body: "/acknowledge\n/recuse\n/recuse" }))).toEqual([
      "IC_1#1",
      "IC_1#2",
      "IC_1#3",
    ]);
  });

  test("suggests the command that was probably meant", () => {
    expect(heard(comment({ body: "/acknowlege" }))[0]?.command).toEqual({
      refused: "unknown-command",
      detail: "acknowledge",
    });
  });

  test("says that there is no such command here, which other tools have", () => {
    expect(heard(comment({ body: "/kick @mal" }))[0]?.command).toEqual({
      refused: "not-a-command-here",
    });
  });

  test("says where it takes too long to find the commands in it", () => {
    expect(heard(comment({ body: `${"> - a\n".repeat(3_000)}\n/recuse` }))).toMatchObject([
      { verb: "recuse", cause: "IC_1#1", command: { refused: "comment-too-intricate" } },
    ]);
  });

  test("reads nothing of whoever may not speak", () => {
    const read: string[] = [];
    const listening = {
      ...hearing(registry),
      readMarkdown: (text: string) => {
        read.push(text);
        return readMarkdown(text);
      },
      maySpeak: ({ id }: { readonly id: number }) => id === ada.id,
    };
    const versions = [edited(bo, at("22 17:00"), "/recuse")];
    const often = { versionsTruncated: true, versions: Array(100).fill(versions[0]) };
    for (const said of [{}, { versions }, often])
      expect(hearCommands(comment({ body: "/recuse", ...said }), listening)).toEqual([]);
    expect(read).toEqual([]);
    const author = { ...ada, kind: "user" as const };
    expect(hearCommands(comment({ body: "/recuse", author }), listening)).toHaveLength(1);
    expect(read).toEqual(["/recuse"]);
  });

  test("says that nothing is called so, once, where a comment holds nothing else", () => {
    const said = heard(comment({ body: "so\n/xyzzy it\n/shrug" }));
    expect(said).toMatchObject([
      { verb: "xyzzy", text: "/xyzzy", cause: "IC_1#2", command: { refused: "no-such-command" } },
    ]);
    expect(heard(comment({ body: "/recuse\n/shrug" }))).toHaveLength(1);
  });

  test.for([
    ["**/recuse** we know each other", "recuse", "not-written-plainly"],
    ["\uFF0Facknowledge", "acknowledge", "not-written-plainly"],
    ["**/acknowlege**", "acknowlege", "unknown-command"],
    ["**/ban** @mal", "ban", "not-a-command-here"],
    ["\uFF0Fban @mal", "ban", "not-a-command-here"],
    ["*/xyzzy*", "xyzzy", "no-such-command"],
  ] as const)("says so of one that is not written plainly: %s", ([body, verb, refused]) => {
    expect(heard(comment({ body }))).toMatchObject([{ verb, command: { refused } }]);
  });

  test.for([
    ["# /recuse", "recuse", "not-in-ordinary-text"],
    ["- [ ] /recuse\n", "recuse", "not-in-ordinary-text"],
    ["| /recuse | a |\n| - | - |", "recuse", "not-in-ordinary-text"],
    ["<div>\n/recuse\n</div>", "recuse", "not-in-ordinary-text"],
    ["# /ban @mal", "ban", "not-a-command-here"],
  ] as const)("says so of one that is not in ordinary text: %j", ([body, verb, refused]) => {
    expect(heard(comment({ body }))).toMatchObject([{ verb, command: { refused } }]);
  });

  test.for([
    ["# /recuse\n/acknowledge", "recuse", "IC_1#3"],
    ["so\n**/recuse**\n/acknowledge\n# /note", "recuse", "IC_1#6"],
    ["/xyzzy\n# /recuse\n/acknowledge", "xyzzy", "IC_1#4"],
  ] as const)("says so beside a command below it: %j", ([body, verb, cause]) => {
    expect(heard(comment({ body }))).toMatchObject([
      { verb: "acknowledge", command: { type: "TellParty" } },
      { verb, cause, command: { refused: expect.any(String) as string } },
    ]);
  });

  test("leaves to a command what stands below it, and what looks like another in code", () => {
    expect(heard(comment({ body: "/recuse\n# /acknowledge" }))).toHaveLength(1);
    expect(heard(comment({ body: "`/recuse`\n\n> # /note\n\n/acknowledge" }))).toHaveLength(1);
  });

  test("hears it once it is written plainly", () => {
    const versions = [
      edited(bo, at("22 17:00"), "**/recuse**"),
      edited(bo, at("22 17:01"), "/recuse"),
    ];
    expect(heard(comment({ body: "/recuse", versions }))).toMatchObject([
      { command: { refused: "not-written-plainly" } },
      { command: { type: "RecuseMember" } },
    ]);
  });

  test.for(["/s", "/usr/bin/env", "/5", "```\n/xyzzy\n```", "> /xyzzy", "a /xyzzy", "`/xyzzy`"])(
    "leaves alone what is no command, or talk of one: %s",
    (body) => {
      expect(heard(comment({ body }))).toEqual([]);
    },
  );

  test("counts what resembles none as a place, and not as one of twenty commands", () => {
    const said = heard(comment({ body: `${"/shrug\n".repeat(30)}/recuse` }));
    expect(said).toMatchObject([
      { cause: "IC_1#31", command: { type: "RecuseMember" } },
      { cause: "IC_1#32", text: "/shrug", command: { refused: "no-such-command" } },
    ]);
  });

  test("stops after twenty commands and says so once", () => {
    const many = heard(comment({ body: "/recuse\n".repeat(3_000) }));
    expect(many).toHaveLength(21);
    expect(many.at(-1)?.command).toMatchObject({ refused: "too-many-commands" });
  });
});

describe("whose words count", () => {
  const body = "/recuse";
  test.for([
    { title: "not those of a bot", differing: { author: { ...bo, kind: "bot" as const } } },
    { title: "not those of a deleted account", differing: { author: null } },
    { title: "not our own", differing: { ours: true } },
  ])("$title", ({ differing }) => {
    expect(heard(comment({ body, ...differing }))).toEqual([]);
  });

  test("not a mailed reply, which is said once and to nobody from outside", () => {
    const mailed = comment({ body: "so\n/recuse\n/acknowledge", viaEmail: true });
    expect(heard(mailed)).toMatchObject([
      { cause: "IC_1@mail#1", verb: "recuse", command: { refused: "said-by-mail" } },
    ]);
    expect(heard(comment({ body: "> /recuse", viaEmail: true }))).toEqual([]);
    const silent = { ...hearing(registry), maySpeak: () => false };
    expect(hearCommands(mailed, silent)).toEqual([]);
  });

  test("not what somebody else put into a member's comment", () => {
    const versions = [edited(bo, at("22 17:00"), "so"), edited(ada, at("22 17:01"), body)];
    expect(heard(comment({ body, versions }))).toEqual([]);
  });

  test("not in a comment that somebody else edited, even if restored, which is said", () => {
    const versions = [
      edited(bo, at("22 17:00"), body),
      edited(ada, at("22 17:01"), ""),
      edited(bo, at("22 17:02"), body),
    ];
    expect(heard(comment({ body, versions }))).toMatchObject([
      { cause: "IC_1@others#1", at: at("22 17:00"), command: { refused: "edited-by-others" } },
    ]);
  });

  const manyTimes = (count: number, by = bo) => [
    edited(bo, at("22 17:00"), null),
    ...Array.from({ length: count }, () => edited(by, at("22 17:02"), body)),
  ];

  test("not in a comment edited too often to be read whole, which is said once", () => {
    const often = { body: "/recuse\n/acknowledge", versionsTruncated: true };
    const versions = manyTimes(100);
    expect(
      heard(comment({ ...often, versions })).map(({ cause, command }) => [cause, command]),
    ).toEqual([["IC_1@edits#1", { refused: "edited-too-often" }]]);
    expect(heard(comment({ ...often, versions, body: "never mind" }))).toEqual([]);
  });

  test("nor is it said where somebody else edited it, or where it was heard before", () => {
    const versions = [...manyTimes(99), edited(ada, at("22 17:03"), body)];
    expect(heard(comment({ body, versions, versionsTruncated: true }))).toEqual([]);
    const few = manyTimes(10);
    expect(heard(comment({ body, versions: few, versionsTruncated: true }))).toEqual([]);
  });

  test("not in a comment with a revision deleted from its history", () => {
    const versions = [edited(bo, at("22 17:00"), null), edited(bo, at("22 17:02"), body)];
    expect(heard(comment({ body, versions }))).toMatchObject([
      { command: { refused: "edited-by-others" } },
    ]);
  });
});

describe("an edit by the author", () => {
  test("adds its new commands at the time of the edit", () => {
    const versions = [
      edited(bo, at("22 17:00"), "/recuse"),
      edited(bo, at("22 17:05"), "/recuse\n/acknowledge"),
    ];
    const inputs = heard(comment({ body: "/recuse\n/acknowledge", versions }));
    expect(inputs.map(({ cause, at: when }) => [cause, when])).toEqual([
      ["IC_1#1", at("22 17:00")],
      ["IC_1@2026-11-22T17:05:00Z#2", at("22 17:05")],
    ]);
  });

  test("adds its own to those of another edit in the same second", () => {
    const versions = [
      edited(bo, at("22 17:00"), "soon"),
      edited(bo, at("22 17:05"), "/recuse\n/acknowledge"),
      edited(bo, at("22 17:05"), "/acknowledge now"),
      edited(bo, at("22 17:05"), "/recuse too\n/recuse me"),
      edited(bo, at("22 17:06"), "/recuse all"),
    ];
    const second = "IC_1@2026-11-22T17:05:00Z";
    const all = causes(comment({ body: "/recuse all", versions }));
    expect(all).toEqual([
      ...[1, 2, 3, 4, 5].map((k) => `${second}#${k}`),
      "IC_1@2026-11-22T17:06:00Z#1",
    ]);
    // Whoever looked between two of the edits heard the earlier ones under the same names.
    const earlier = versions.slice(0, 3);
    expect(causes(comment({ body: "/acknowledge now", versions: earlier }))).toEqual(
      all.slice(0, 3),
    );
  });

  test("does not take back what was said", () => {
    const versions = [
      edited(bo, at("22 17:00"), "/recuse"),
      edited(bo, at("22 17:05"), "never mind"),
    ];
    expect(causes(comment({ body: "never mind", versions }))).toEqual(["IC_1#1"]);
  });

  test("that removes and restores a command does not say it again", () => {
    const versions = [
      edited(bo, at("22 17:00"), "/recuse"),
      edited(bo, at("22 17:05"), ""),
      edited(bo, at("22 17:06"), "/recuse"),
    ];
    expect(causes(comment({ body: "/recuse", versions }))).toEqual(["IC_1#1"]);
  });
});
