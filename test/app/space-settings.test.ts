import { describe, expect, test } from "vitest";
import { readSpaceSettings } from "../../src/app/settings/space-settings.ts";

const key = "user:secret";
const forum = {
  COMITY_SPACE_FORUM_KEY: key,
  COMITY_SPACE_FORUM_ORIGIN: "https://Forum.example.org/",
};

describe("the settings of spaces", () => {
  test("name a key, where it goes, and whether that is in a network of one's own", () => {
    const own = {
      COMITY_SPACE_OUR_CHAT_KEY: key,
      COMITY_SPACE_OUR_CHAT_ORIGIN: "http://10.0.0.7:8080",
      COMITY_SPACE_OUR_CHAT_PRIVATE: "yes",
    };
    expect(readSpaceSettings({ ...forum, ...own, OTHER: "x" })).toEqual({
      spaces: [
        { name: "FORUM", key, origin: "https://forum.example.org", mayBePrivate: false },
        { name: "OUR_CHAT", key, origin: "http://10.0.0.7:8080", mayBePrivate: true },
      ],
    });
    expect(readSpaceSettings({})).toEqual({ spaces: [] });
  });

  test.each<[string, Record<string, string | undefined>, string]>([
    ["no key", { COMITY_SPACE_FORUM_KEY: undefined }, "_KEY is missing"],
    ["no origin", { COMITY_SPACE_FORUM_ORIGIN: undefined }, "_ORIGIN is missing"],
    ["no https", { COMITY_SPACE_FORUM_ORIGIN: "http://10.0.0.7" }, "must be an https address"],
    ["a path", { COMITY_SPACE_FORUM_ORIGIN: "https://a.example.org/x" }, "without a path"],
    ["no address", { COMITY_SPACE_FORUM_ORIGIN: "forum" }, "must be an https address"],
    ["a user in it", { COMITY_SPACE_FORUM_ORIGIN: "https://a@b.example.org" }, "without a path"],
    ["another word than yes", { COMITY_SPACE_FORUM_PRIVATE: "1" }, "_PRIVATE is either yes"],
  ])("are refused with %s, and no value is quoted", (_, change, problem) => {
    const read = readSpaceSettings({ ...forum, ...change });
    expect(read).toEqual({ problems: [expect.stringContaining(problem)] });
    expect(JSON.stringify(read)).not.toMatch(/secret|forum\.example|10\.0/);
  });
});
