import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ourRegister } from "../../fakes/record-keys.ts";
import { spaceKinds } from "../../../src/app/engine/space-kinds.ts";
import { readRegister } from "../../../src/reconcile/set-up/read-register.ts";

const folder = new URL("../../contracts/register/", import.meta.url);
const host = { kinds: spaceKinds, canMail: true };

const stored = readdirSync(folder).map((name) => ({
  name,
  text: readFileSync(new URL(name, folder), "utf8"),
}));

const read = (text: string) => readRegister(ourRegister, [{ path: "committee.yml", text }], host);

describe("a register", () => {
  test.each(stored)("stored as $name still reads, and for ever", ({ text }) => {
    const adopted = read(text)?.adopted;
    expect(adopted).toHaveLength(text.match(/^type: ConfigAdopted$/gm)?.length ?? 0);
    expect(adopted?.[0]).toMatchObject({
      register: { n: 1 },
      committee: { chair: { id: 1001, login: "ada" }, email: "conduct@example.org" },
      council: { members: [{ id: 1005 }, { id: 1006 }], decides: "majority" },
      consensus: { minimum: 2 },
      clocks: { unilateral_action: "24h", feedback: "72h" },
    });
  });

  test("that two members agreed to go on from says so, and for ever", () => {
    const [adopted] = stored.filter(({ name }) => name.startsWith("register-adopted"));
    expect(read(adopted?.text ?? "")?.adoptions).toMatchObject([
      {
        by: { id: 1006, login: "fay" },
        asked: { by: { id: 1005, login: "eve" } },
        because: "register-foreign",
        under: { n: 1 },
      },
    ]);
  });

  test("there are stored shapes to read", () => {
    expect(stored.length).toBeGreaterThan(0);
  });

  test("that a pull request changed knows which, and who approved it", () => {
    const text = stored.find(({ name }) => name === "config-adopted-2.txt")?.text ?? "";
    expect(read(text)?.latest).toMatchObject({
      by: { login: "owen" },
      pull: { number: 7 },
      approvals: [{ by: { login: "eve" } }, { by: { login: "fay" } }],
    });
  });

  test("grows by appending, and both adoptions are there", () => {
    const [first] = stored;
    const files = [{ path: "committee.yml", text: first?.text ?? "" }];
    const content = ourRegister.readAdoptions(files)[0]?.content;
    if (content?.type !== "ConfigAdopted") throw new Error("no adoption");
    const grown = ourRegister.appendAdoption(files, content);
    expect(grown[0]?.text.startsWith(files[0]?.text ?? "-")).toBe(true);
    expect(
      readRegister(ourRegister, grown, host)?.adopted.map(({ register }) => register.n),
    ).toEqual([1, 2]);
  });

  test.each([
    [
      "was edited",
      (text: string) => text.replace("chair: ada", "chair: bo") + text.replace("n: 1", "n: 2"),
    ],
    [
      "names somebody it did not resolve",
      (text: string) => text.replace("login: ada", "login: eva"),
    ],
    ["is no YAML", () => "---\n{"],
  ])("that %s is not read at all", (_, change) => {
    expect(read(change(stored[0]?.text ?? ""))).toBeUndefined();
  });

  test("without any adoption has none", () => {
    expect(readRegister(ourRegister, [], host)).toEqual({
      adopted: [],
      latest: undefined,
      documents: [],
      adoptions: [],
      isSigned: true,
      isOfAnotherKey: false,
      decidedAt: undefined,
    });
  });
});
