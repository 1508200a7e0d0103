import { describe, expect, test } from "vitest";
import { loadCommands } from "../../src/app/engine/load-commands.ts";
import { at } from "../domain/given.ts";

const commands = await loadCommands();
const read = (said: string) => {
  const [, verb = "", words = ""] = /^\/(\S+) ([^]*)$/.exec(said) ?? [];
  return commands.get(verb)?.read(words, at("22 17:00"));
};

describe("a command about one that names two", () => {
  test.for([
    "/recuse @ada @bo",
    "/recuse @ada, @bo",
    "/recuse @ada and @bo: they share an employer",
    "/recuse \uFF20ada & @bo so",
    "/unrecuse @ada @bo: not so",
    "/appoint @pat @kit: they chair another committee",
    "/chair @cy @bo",
    "/may-stay @ada @bo",
    "/grant @eve @fay until 2027-01-31: the yearly review",
    "/delegate @cy @bo reprimand to reported-1",
    "/rename reported-1 @mal @mel: the old account",
    "/name reported @mal @mel",
    "/act ban @mal @mel for 3d: threats",
    "/act ban reported-1 reported-2 for 3d: threats",
    "/ask reporter-1 and reporter-2: where was this?",
    "/heard reporter-1 reporter-2 agrees",
    "/told reporter-1, reporter-2 receipt",
    "/cannot tell reporter-1 reporter-2 anonymous: no address",
    "/withdrawn reporter-1 reporter-2: by phone",
    "/appeal reported-1 reported-2: it was not so",
    "/minor reported-1 reported-2",
    "/give-code reporter-1 reporter-2",
    "/account reported-1 reported-2 forum: mal77",
  ])("leaves neither out without a word: %s", (said) => {
    expect(read(said)).toEqual({
      refused: "one-at-a-time",
      detail: /^\/(\S+)/.exec(said)?.[1],
    });
  });

  test.for([
    "/same-as amber-heron quiet-otter",
    "/same-as amber-heron and quiet-otter",
    "/close duplicate amber-heron quiet-otter",
    "/delegate @cy reprimand to reported-1 reported-2",
    "/send outcome to reporter-1 reporter-2: it is over",
  ])("is not understood: %s", (said) => {
    expect(read(said)).toMatchObject({ refused: "arguments-not-understood" });
  });

  test.for([
    ["/recuse @bo: @dee told me they share an employer", { member: "bo" }],
    ["/recuse @bo since @dee told me", { member: "bo" }],
    ["/recuse because @ada @bo and I are friends", { member: "oneself" }],
    ["/heard reporter-1: reported-1 did it again", { whom: "reporter-1" }],
    ["/ask reporter-1: reported-1 says otherwise?", { whom: "reporter-1" }],
    ["/rename reported-1 @mal: @mel was their old account", { party: "reported-1" }],
    ["/act ban reported-1 for 3d: reported-2 is away", { type: "BanAlone" }],
    ["/same-as amber-heron: the dinner", { type: "CloseCase" }],
    ["/note @ada @bo saw it", { type: "TakeNote" }],
    ["/split reported-2 reporter-2: the dinner", { type: "SplitCase" }],
  ] as const)("but not where the other is talked of: %s", ([said, asked]) => {
    expect(read(said)).toMatchObject(asked);
  });
});
