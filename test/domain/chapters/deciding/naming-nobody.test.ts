import { describe, expect, test } from "vitest";
import { proposalIn } from "../../../../src/domain/chapters/deciding/proposal-in.ts";
import { resolutionProse } from "../../../../src/domain/chapters/deciding/resolution-prose.ts";
import { namesOf, readsLike } from "../../../../src/domain/chapters/reporting/names-of.ts";
import { PartyRef, type Party } from "../../../../src/domain/values/party.ts";
import { noticeOfEvent } from "../../../../src/domain/case/notice-of-event.ts";
import { ada, asks, at, bo, config, given, handle, mal } from "../../given.ts";
import { reported1, underReview } from "./deliberating.ts";

function found(happened: string): ReturnType<typeof asks> {
  return asks(ada, at("22 16:20"), {
    type: "DraftFinding",
    finding: {
      happened,
      violation: "yes",
      responsible: [reported1],
      ongoing: "no",
      danger: "no",
    },
  });
}

function proposing(words: string, happened = "insults") {
  const written = proposalIn(words);
  if (!written) throw new Error("nothing is written");
  const naming = asks(ada, at("22 16:15"), {
    type: "NameParty",
    role: "affected",
    identity: { address: "quentin.vale@example.org" },
  });
  const command = { type: "ProposeResolution", written, prose: resolutionProse.trim() } as const;
  const before = [...underReview, naming, found(happened)];
  const outcome = given(before).when(asks(bo, at("22 16:30"), command));
  const [event] = outcome.added;
  return event?.type === "CommandRefused" ? [event.reason, event.detail] : [event?.type];
}

const reprimand = "- { kind: private-reprimand, to: reported-1 }";
const other = (words: string) => `- { kind: other, of: reported-1, words: "${words}" }`;

describe("a proposal", () => {
  test("that names nobody is proposed", () => {
    expect(proposing(reprimand)).toEqual(["ResolutionProposed"]);
    expect(proposing(other("formal apology of reported-1"))).toEqual(["ResolutionProposed"]);
  });

  test.each([
    [other("@mal writes a letter"), "measure 1 (words): write reported-1"],
    [other("Mal's letter"), "measure 1 (words): write reported-1"],
    [other("to q-u-e-n-t-i-n.vale"), "measure 1 (words): write affected-1"],
    [
      "- { kind: apology-request, from: reported-1, to: affected-1, manner: private, strings: [{ what: mal writes, due: 2027-01-22 }] }",
      "measure 1 (strings[0].what): write reported-1",
    ],
    [
      `heard: { reported-1: mal was ill }\nmeasures: [${reprimand.slice(2)}]`,
      "heard.reported-1: write reported-1",
    ],
    [
      `\`\`\`markdown\n---\nmeasures:\n${reprimand}\n---\n# Why\n\nSince mal shouted.\n\`\`\``,
      "line 3 of the text: write reported-1",
    ],
  ])("is held where it does not: %s", (words, detail) => {
    expect(proposing(words)).toEqual(["names-a-party", detail]);
  });

  test("is held for what the finding says, and says each place", () => {
    expect(
      proposing(other("mal writes to quentin"), "Mal shouted at ValeQuentin, or Vale"),
    ).toEqual([
      "names-a-party",
      [
        "happened: write reported-1",
        "happened: write affected-1",
        "measure 1 (words): write reported-1",
        "measure 1 (words): write affected-1",
      ].join("\n"),
    ]);
  });

  test("may say a word that is only a word, where it lists it", () => {
    const words = `ordinary: [Mal]\nmeasures: [${other("mal écrit").slice(2)}]`;
    expect(proposing(words)).toEqual(["ResolutionProposed"]);
    const marked = `ordinary: [mal, "@mal"]\nmeasures: [${other("@mal writes").slice(2)}]`;
    expect(proposing(marked)).toEqual(["names-a-party", "measure 1 (words): write reported-1"]);
  });

  test("is not held for what the template says, whatever somebody is called", () => {
    const file = `\`\`\`markdown\n---\nmeasures:\n${reprimand}\n---\n${resolutionProse}\`\`\``;
    const people = asks(ada, at("22 16:15"), {
      type: "NameParty",
      role: "witness",
      identity: { address: "people@example.org" },
    });
    const written = proposalIn(file) ?? { form: "file" as const, text: "" };
    const command = { type: "ProposeResolution", written, prose: "" } as const;
    const outcome = given([...underReview, people, found("insults")]).when(
      asks(bo, at("22 16:30"), command),
    );
    expect(outcome.added.map(({ type }) => type)).toEqual(["ResolutionProposed"]);
  });
});

describe("a finding that reads like a name", () => {
  const hint = (
    happened: string,
    more: readonly ReturnType<typeof asks>[] = [],
    isOlder = false,
  ) => {
    const then = given([...underReview, found(happened), ...more]);
    const state = { ...then.state(), ...(isOlder && { salt: undefined }) };
    const situation = { state, config, people: [ada], emergencySheet: "", events: [] };
    return then
      .history()
      .filter(({ type }) => type === "FindingDrafted")
      .map((event) => noticeOfEvent(event, situation));
  };

  test("is recorded, and answered with the reference to write", () => {
    expect(hint("mal shouted")).toEqual([expect.stringContaining("(happened: write reported-1)")]);
    expect(hint("insults")).toEqual([undefined]);
    const drafted = asks(bo, at("22 16:19"), {
      type: "DraftFinding",
      finding: { violation: "yes" },
    });
    const state = given([...underReview, drafted]).state();
    const situation = { state, config, people: [ada], emergencySheet: "", events: [] };
    const [event] = given(underReview).when(drafted).added;
    expect(event && noticeOfEvent(event, situation)).toBeUndefined();
  });

  test("is not mentioned any more once it says something else, nor in older cases", () => {
    const again = asks(bo, at("22 16:25"), {
      type: "DraftFinding",
      finding: { happened: "insults" },
    });
    expect(hint("mal shouted", [again])).toEqual([undefined, undefined]);
    expect(hint("mal shouted", [], true)).toEqual([undefined]);
  });
});

describe("a text reads like somebody", () => {
  const known = (login: string, address?: string): Party => ({
    ref: PartyRef.parse("reported-1"),
    person: { id: 7, login },
    account: undefined,
    namedBy: undefined,
    namedAt: undefined,
    address,
    heldBy: undefined,
    group: undefined,
    since: at("22 16:00"),
  });
  const reads = (text: string, login: string, ordinary: readonly string[] = []) =>
    readsLike(text, namesOf(known(login)), new Set(ordinary));

  test.each([
    ["Malory shouted", "malory"],
    ["mal ory shouted", "malory"],
    ["m.a.l.o.r.y shouted", "malory"],
    ["Malorys letters, Maloryho", "malory"],
    ["М\u0430lory, in other letters", "malory"],
    ["Mal\u200bory, with a filler", "malory"],
    ["Ｍａｌｏｒｙ, wide", "malory"],
    ["Malóry", "malory"],
    ["vinson alone", "mal-vinson"],
    ["MalVinson", "mal-vinson"],
    ["malory without the number", "malory42"],
    ["https://github.com/al", "al"],
    ["@al is marked", "al"],
    ["m-v_x", "m-v-x"],
  ])("%s: %s", (text, login) => {
    expect(reads(text, login)).toBe(true);
  });

  test.each([
    ["formal, malt and small", mal.login],
    ["malevolent", mal.login],
    ["al fresco", "al"],
    ["@almond", "al"],
    ["reported-1 shouted at reporter-1", "reported"],
    ["will", "willow"],
    ["marketeering", "market"],
  ])("and not %s: %s", (text, login) => {
    expect(reads(text, login)).toBe(false);
  });

  test("but for words that are ordinary here", () => {
    expect(reads("it will", "will", ["will"])).toBe(false);
    expect(reads("it will, and Willy", "will", ["will"])).toBe(true);
  });

  test("of whom nothing is known by nothing", () => {
    const nobody = { ...known("mal"), person: undefined };
    expect(namesOf(nobody)).toEqual({ ref: nobody.ref, words: [], marked: [] });
    expect(handle("mal")).toBe("mal");
  });
});
