import { describe, expect, test } from "vitest";
import { ourRegister } from "../../fakes/record-keys.ts";
import { ConfigAdopted } from "../../../src/domain/committee/config-adopted.ts";
import { UnreadableRecord } from "../../../src/ports/record-codec.ts";
import { SetUpFile } from "../../../src/ports/set-up-file.ts";

const adoption = ConfigAdopted.parse({
  type: "ConfigAdopted",
  at: "2026-11-22T16:04:11Z",
  by: "comity",
  cause: "c".repeat(40),
  blob: "b".repeat(40),
  commit: "c".repeat(40),
  config: {
    committee: { chair: "ada", members: ["ada", "bo", "no"], email: "conduct@example.org" },
    away: [{ who: "bo", from: "2026-12-20", until: "2027-01-06" }],
  },
  people: [
    { id: 1001, login: "ada" },
    { id: 1002, login: "bo" },
    { id: 1003, login: "no" },
  ],
});

describe("the register's chain of configs", () => {
  test("gives back what was adopted, in order, and what the configs left to the defaults", () => {
    const later = { ...adoption, by: { id: 1005, login: "eve" } };
    const first = ourRegister.appendAdoption([], adoption);
    const both = ourRegister.appendAdoption(first, later);
    const documents = ourRegister.readAdoptions(both);
    expect(documents.map(({ n, content }) => [n, content])).toEqual([
      [1, adoption],
      [2, later],
    ]);
    expect(both.map(({ path }) => path)).toEqual(["committee.yml"]);
  });

  test("is unreadable once somebody changed a line", () => {
    const [file] = ourRegister.appendAdoption([], adoption);
    const files = ourRegister.appendAdoption([file!], adoption);
    const text = files[0]!.text.replace("chair: ada", "chair: bo");
    const read = () => ourRegister.readAdoptions([{ path: "committee.yml", text }]);
    expect(read).toThrow(UnreadableRecord);
    expect(read).toThrow(/^document 2 /);
  });

  test("is empty before the first", () => {
    expect(ourRegister.readAdoptions([])).toEqual([]);
  });
});

describe("the register's ids of what set-up made", () => {
  const setUp = SetUpFile.parse({ root: "a".repeat(40), configuration: "I_kwDOExample" });

  test("are read as they were printed", () => {
    const file = ourRegister.printSetUp(setUp);
    expect(file.path).toBe("setup.yml");
    expect(ourRegister.readSetUp([file])).toEqual(setUp);
  });

  test.each([
    ["there is no file", []],
    ["the file is no YAML", [{ path: "setup.yml", text: "---\n}{\n" }]],
    ["the file says something else", [{ path: "setup.yml", text: "---\nroot: main\n" }]],
  ])("are unknown where %s", (_, files) => {
    expect(ourRegister.readSetUp(files)).toBeUndefined();
  });
});
