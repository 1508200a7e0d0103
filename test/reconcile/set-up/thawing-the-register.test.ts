import { describe, expect, test } from "vitest";
import { ourRegister } from "../../fakes/record-keys.ts";
import { NodeId } from "../../../src/domain/values/ids.ts";
import type { Instant } from "../../../src/domain/values/time.ts";
import { reconcileSetUp } from "../../../src/reconcile/set-up/reconcile-set-up.ts";
import { ada, at, bo, cy, eve, fay } from "../../domain/given.ts";
import { comment } from "../../fakes/observed.ts";
import { cast, FakeRepository } from "./fake-repository.ts";
import { config, portsOf } from "./set-up-of.ts";

const later = at("22 17:00");
const accounts = { ada, bo, cy, eve, fay };

function said(by: keyof typeof accounts, body: string, n: number, when: Instant = later) {
  const author = { id: cast[by] ?? 0, login: by, kind: "user" as const };
  const id = NodeId.parse(`IC_${n}`);
  return comment({ id, databaseId: n, author, body, createdAt: when });
}

/** A register with a commit on it that is somebody else's. */
async function bent(text = config): Promise<FakeRepository> {
  const repository = new FakeRepository(text);
  await reconcileSetUp(portsOf(repository));
  repository.register?.set("BANS.md", "nobody\n");
  repository.foreign = { byApp: false };
  const apply = repository.apply.bind(repository);
  repository.apply = async (step) => {
    await apply(step);
    // The commit after it is the app's again.
    if (step.step === "write-register") repository.foreign = {};
  };
  await reconcileSetUp(portsOf(repository));
  return repository;
}

const lineIn = ({ issue }: FakeRepository) => /^\/thaw [0-9a-f]{12}$/m.exec(issue?.body ?? "")?.[0];
const look = (repository: FakeRepository) => reconcileSetUp(portsOf(repository));
const frozen = { standing: "frozen", reason: "register-foreign" };

/** The line is copied by one, and another agrees. */
async function agree(
  repository: FakeRepository,
  one: keyof typeof accounts,
  other: keyof typeof accounts,
  when = later,
) {
  const line = lineIn(repository) ?? "";
  repository.comments = [said(one, line, 1, when), said(other, "/second", 2, when)];
  return look(repository);
}

describe("a register that somebody else wrote to", () => {
  test("is gone on from when two councillors agree, and stays so after a restart", async () => {
    const repository = await bent();
    expect(await agree(repository, "eve", "fay")).toMatchObject({ standing: "ready" });
    const text = repository.register?.get("committee.yml") ?? "";
    const [, adopted] = ourRegister.readAdoptions([{ path: "committee.yml", text }]);
    expect(adopted?.content).toMatchObject({
      type: "RegisterAdopted",
      at: later,
      by: { id: fay.id },
      cause: "IC_2#1",
      asked: { by: { id: eve.id }, cause: "IC_1#1" },
      because: "register-foreign",
    });
    repository.applied.length = 0;
    expect(await look(repository)).toMatchObject({ standing: "ready" });
    expect(repository.applied).toEqual([]);
  });

  test.each([
    ["the same person twice", "eve", "eve"],
    ["members of the committee, while there is a council", "ada", "bo"],
    ["a councillor and a member", "eve", "ada"],
  ] as const)("is not, for %s", async (_, one, other) => {
    expect(await agree(await bent(), one, other)).toEqual(frozen);
  });

  test("is not, for what was said before the register last decided anything", async () => {
    expect(await agree(await bent(), "eve", "fay", at("22 16:04"))).toEqual(frozen);
  });

  test("is not, for another commit than the one it stands at", async () => {
    const repository = await bent();
    repository.comments = [said("eve", `/thaw ${"0".repeat(12)}`, 1), said("fay", "/second", 2)];
    expect(await look(repository)).toEqual(frozen);
  });

  test("tells who asked, and what the other writes", async () => {
    const repository = await bent();
    repository.comments = [said("eve", lineIn(repository) ?? "", 1)];
    await look(repository);
    expect(repository.issue?.body).toMatch(/\*\*eve asks for it\*\*[^]*```\n\/second\n```/);
  });

  test("is gone on from by the committee where there is no council", async () => {
    const repository = await bent(config.split("\n")[0]);
    expect(repository.issue?.body).toContain("the members of the committee (@ada, @bo and @cy)");
    expect(await agree(repository, "cy", "bo")).toMatchObject({ standing: "ready" });
  });
});

describe("only an owner can help", () => {
  const sentence = "Only an owner can help: by putting the branch back.";

  test("where the issue no longer tells where the register was in order", async () => {
    const repository = await bent();
    repository.issue = repository.issue && { ...repository.issue, body: "", untouched: false };
    await look(repository);
    expect(repository.issue?.body).toContain(sentence);
    expect(lineIn(repository)).toBeUndefined();
  });

  test("not where somebody else edited it, since its history tells", async () => {
    const repository = await bent();
    const line = lineIn(repository);
    repository.ownWordsSaid = repository.issue?.body;
    repository.issue = repository.issue && { ...repository.issue, body: "", untouched: false };
    await look(repository);
    expect(lineIn(repository)).toBe(line);
  });

  test("where GitHub no longer has the commit", async () => {
    const repository = await bent();
    repository.observeThaw = () => Promise.resolve({ comments: [], files: undefined });
    await look(repository);
    expect(repository.issue?.body).toContain(sentence);
  });

  test("and is told so where GitHub does not let the app write to the branch", async () => {
    const repository = await bent();
    repository.refuses = ["write-register"];
    expect(await agree(repository, "eve", "fay")).toEqual(frozen);
    expect(repository.issue?.body).toContain("**Two of them agreed** to that (`/thaw ");
    expect(repository.issue?.body).toContain("let the app bypass the rule");
  });
});
