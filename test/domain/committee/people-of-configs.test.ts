import { describe, expect, test } from "vitest";
import { CommitteeConfig } from "../../../src/domain/committee/committee-config.ts";
import { loginsOf } from "../../../src/domain/committee/logins-of.ts";
import { isTakenOver } from "../../../src/domain/committee/taken-over.ts";
import { whoChangesConfigs } from "../../../src/domain/committee/who-changes-configs.ts";
import { ada, bo, config, eve, mal } from "../given.ts";

const committee = { chair: "ada", members: ["ada", "Bo"], email: "conduct@example.org" };

describe("the logins of a config", () => {
  test("are those of committee and council, each once and where it stands first", () => {
    const council = { members: ["eve", "bo"], email: "council@example.org" };
    expect(loginsOf(CommitteeConfig.parse({ committee, council }))).toEqual([
      { login: "ada", path: ["committee", "members", 0] },
      { login: "Bo", path: ["committee", "members", 1] },
      { login: "eve", path: ["council", "members", 0] },
    ]);
  });

  test("are the committee's where there is no council", () => {
    expect(loginsOf(CommitteeConfig.parse({ committee })).map(({ login }) => login)).toEqual([
      "ada",
      "Bo",
    ]);
  });
});

describe("a login of the config in force", () => {
  test.for([
    { title: "is not taken over by its owner", person: bo, expected: false },
    {
      title: "is taken over by whoever has it now",
      person: { ...mal, login: "Bo" },
      expected: true,
    },
    {
      title: "is not taken over by its owner's renaming",
      person: { ...bo, login: "robert" },
      expected: false,
    },
    { title: "is not taken over by a newcomer of another name", person: mal, expected: false },
  ])("$title", ({ person, expected }) => {
    expect(isTakenOver(person, [ada, bo])).toBe(expected);
  });
});

describe("who may change the config (M3)", () => {
  test("is the council, where there is one", () => {
    expect(whoChangesConfigs(config)).toEqual({ body: "council", people: [eve] });
  });

  test("is all of the committee, where there is none", () => {
    expect(whoChangesConfigs({ ...config, council: undefined })).toEqual({
      body: "committee",
      people: config.committee.members,
    });
  });
});
