import { describe, expect, test } from "vitest";
import { reconcileSetUp } from "../../../src/reconcile/set-up/reconcile-set-up.ts";
import { FakeRepository, oidOf } from "./fake-repository.ts";
import { config, portsOf, setUpRepository, stepsFor } from "./set-up-of.ts";

const path = ".github/comity.yml";

describe("until a config can be adopted (M3)", () => {
  test.each([
    ["there is none", undefined, "the file is missing"],
    [
      "it has a mistake",
      config.replace("deputies", "deputys"),
      "line 1: committee.deputys: unknown key; did you mean deputies?",
    ],
    [
      "it names nobody",
      config.replace("fay", "nemo"),
      "council.members[1]: GitHub shows no person of this login",
    ],
  ])("reports wait, and one issue says why: %s", async (_, text, sentence) => {
    const repository = new FakeRepository(text);
    expect(await reconcileSetUp(portsOf(repository))).toMatchObject({ standing: "waiting" });
    expect(repository.applied.map(({ step }) => step)).toEqual(["open-issue", "write-issue"]);
    expect(repository.issue).toMatchObject({ state: "OPEN", title: "Comity: configuration" });
    expect(repository.issue?.body).toMatch(/\n\n<!-- comity configuration -->\n$/);
    expect(repository.issue?.body).toContain(sentence);
    expect(await stepsFor(repository)).toEqual([]);
  });

  test("hostile text of the file stays within its fence", async () => {
    const repository = new FakeRepository(`${config}"\`\`\`\\n@eve": 1\n`);
    await reconcileSetUp(portsOf(repository));
    expect(repository.issue?.body).toMatch(/````text\n[^]*@eve[^]*\n````/);
  });

  test("a config put right is adopted on the same issue", async () => {
    const repository = new FakeRepository("");
    await reconcileSetUp(portsOf(repository));
    const id = repository.issue?.id;
    repository.files.set(path, config);
    expect(await reconcileSetUp(portsOf(repository))).toMatchObject({ standing: "ready" });
    expect(repository.issue).toMatchObject({ id, state: "CLOSED" });
  });
});

describe("the adoption", () => {
  test("is recorded with the blob, the commit and the people's ids", async () => {
    const repository = await setUpRepository();
    const committee = repository.register?.get("committee.yml") ?? "";
    expect(committee).toContain("n: 1");
    expect(committee).toContain("type: ConfigAdopted");
    expect(committee).toContain(`blob: ${oidOf(config)}`);
    expect(committee).toContain("{ id: 1001, login: ada }");
    expect(committee).toContain("acknowledgement: 24h");
    expect(repository.register?.get(".gitattributes")).toBe("* -text\n");
  });
});

describe("a later push", () => {
  test("changes nothing and reopens the issue until the file is back", async () => {
    const repository = await setUpRepository();
    const committee = repository.register?.get("committee.yml");
    repository.files.set(path, config.replace("chair: ada", "chair: cy"));
    const outcome = await reconcileSetUp(portsOf(repository));
    expect(outcome).toMatchObject({ adopted: [{ committee: { chair: { login: "ada" } } }] });
    expect(repository.register?.get("committee.yml")).toBe(committee);
    expect(repository.issue?.state).toBe("OPEN");
    expect(repository.issue?.body).toMatch(/not adopted[^]*two councillors approved/);

    repository.files.set(path, config);
    expect(await stepsFor(repository)).toEqual(["write-issue"]);
    expect(repository.issue?.state).toBe("CLOSED");
  });

  test("that cannot be adopted in any case says what is wrong with it", async () => {
    const repository = await setUpRepository();
    repository.files.set(path, `${config}quorum: 3\n`);
    await reconcileSetUp(portsOf(repository));
    expect(repository.issue?.body).toContain("line 3: quorum: unknown key");
  });

  test("that removes the file changes nothing either", async () => {
    const repository = await setUpRepository();
    repository.files.delete(path);
    expect(await reconcileSetUp(portsOf(repository))).toMatchObject({ standing: "ready" });
    expect(repository.issue?.body).toContain("no longer on the default branch");
  });
});

describe("nothing is adopted afresh", () => {
  test.each<[string, string, (repository: FakeRepository) => void]>([
    [
      "where there are cases and no register",
      "register-missing",
      (repository: FakeRepository) => {
        repository.register = undefined;
        repository.holdsCases = true;
      },
    ],
    [
      "where its anchor says that there was a register",
      "register-missing",
      (repository: FakeRepository) => {
        repository.register = undefined;
      },
    ],
    [
      "where there are comments of ours and no register",
      "comments-of-ours",
      (repository: FakeRepository) => {
        repository.register = undefined;
        repository.commented = true;
        repository.anchors = [];
      },
    ],
    [
      "where the adoptions are gone from the register",
      "adoption-missing",
      (repository: FakeRepository) => {
        repository.register?.delete("committee.yml");
      },
    ],
    [
      "where an adoption was edited",
      "register-unreadable",
      (repository: FakeRepository) => {
        const text = repository.register?.get("committee.yml") ?? "";
        repository.register?.set("committee.yml", text.replace("ConfigAdopted", "ConfigReplaced"));
      },
    ],
    [
      "where the register of bans cannot be read",
      "register-unreadable",
      (repository: FakeRepository) => {
        repository.register?.set("bans.yml", "---\nbans: all of them\n");
      },
    ],
    ...[
      { byApp: false },
      { signedByGitHub: false },
      { parents: [oidOf("one"), oidOf("another")] },
      { mergedInto: ["register"] },
    ].map((foreign): [string, string, (repository: FakeRepository) => void] => [
      `where a commit of the register has ${JSON.stringify(foreign)}`,
      "register-foreign",
      (repository) => {
        repository.foreign = foreign;
      },
    ]),
    [
      "where the register is one commit that nobody vouches for",
      "adoption-missing",
      (repository) => {
        repository.foreign = { byApp: false, signedByGitHub: false, parents: [] };
      },
    ],
    [
      "where the root was moved",
      "root-moved",
      (repository: FakeRepository) => {
        repository.root = oidOf("another root");
      },
    ],
  ])("%s", async (_, reason, attack) => {
    const repository = await setUpRepository();
    attack(repository);
    expect(await reconcileSetUp(portsOf(repository))).toMatchObject({ standing: "frozen", reason });
    expect(repository.applied.map(({ step }) => step)).toEqual(["write-issue"]);
    expect(repository.issue).toMatchObject({ state: "OPEN" });
    expect(repository.issue?.body).toContain("Nothing is decided here");
  });
});
