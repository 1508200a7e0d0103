import { describe, expect, test } from "vitest";
import { ourAnchors, ourRegister, strangersAnchors } from "../../fakes/record-keys.ts";
import { NodeId } from "../../../src/domain/values/ids.ts";
import { addMinutes, Instant } from "../../../src/domain/values/time.ts";
import { reconcileSetUp } from "../../../src/reconcile/set-up/reconcile-set-up.ts";
import { ada, at, bo, cy, eve, fay } from "../../domain/given.ts";
import { comment } from "../../fakes/observed.ts";
import { cast, FakeRepository, oidOf } from "./fake-repository.ts";
import { config, portsOf, setUpRepository } from "./set-up-of.ts";

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
    expect(await agree(await bent(), one, other)).toMatchObject(frozen);
  });

  test("is not, for what was said before the register last decided anything", async () => {
    expect(await agree(await bent(), "eve", "fay", at("22 16:04"))).toMatchObject(frozen);
  });

  test("is not, for another entry than the one it ends with", async () => {
    const repository = await bent();
    repository.comments = [said("eve", `/thaw ${"0".repeat(12)}`, 1), said("fay", "/second", 2)];
    expect(await look(repository)).toMatchObject(frozen);
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

  test("where nothing tells where the register was in order", async () => {
    const repository = await bent();
    repository.anchors = [];
    await look(repository);
    expect(repository.issue?.body).toContain(sentence);
    expect(lineIn(repository)).toBeUndefined();
  });

  test("where what tells it is no anchor of ours", async () => {
    const repository = await bent();
    repository.anchors = repository.anchors.map((one) => {
      const anchor = ourAnchors.read(one.says);
      return { ...one, says: anchor ? strangersAnchors.print(anchor) : "" };
    });
    await look(repository);
    expect(repository.issue?.body).toContain(sentence);
  });

  test("not where tag and issue lead nowhere any more, since the issue's history tells the root", async () => {
    const repository = await bent();
    const line = lineIn(repository);
    repository.ownWordsSaid = repository.issue?.body;
    repository.issue = repository.issue && { ...repository.issue, body: "", untouched: false };
    repository.root = undefined;
    await look(repository);
    expect(line).toBeDefined();
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
    expect(await agree(repository, "eve", "fay")).toMatchObject(frozen);
    expect(repository.issue?.body).toContain("**Two of them agreed** to that (`/thaw ");
    expect(repository.issue?.body).toContain("let the app bypass the rule");
  });
});

describe("a register that is not in order is put back to where it was anchored", () => {
  const after = (minutes: number) => addMinutes(Instant.parse("2026-11-22T16:04:11Z"), minutes);
  const lookAt = (repository: FakeRepository, now: Instant) => {
    const clock = { now: () => now, wakeAt: () => () => undefined };
    return reconcileSetUp({ ...portsOf(repository), clock });
  };
  const stepsOf = async (repository: FakeRepository, now: Instant) => {
    repository.applied.length = 0;
    const outcome = await lookAt(repository, now);
    return { outcome, steps: repository.applied.map(({ step }) => step) };
  };
  const bend = (repository: FakeRepository) => {
    repository.register?.set("BANS.md", "nobody\n");
    repository.foreign = { byApp: false };
  };
  const apply = (repository: FakeRepository) => {
    const take = repository.apply.bind(repository);
    repository.apply = async (step) => {
      await take(step);
      if (step.step === "put-register-back") repository.foreign = {};
    };
  };

  test("ten minutes after it was told, and once an hour at most", async () => {
    const repository = await bent();
    apply(repository);
    const good = ourAnchors.read(repository.anchors[0]?.says ?? "")?.headOid;
    const told = await stepsOf(repository, after(9));
    expect(told).toMatchObject({
      outcome: { ...frozen, lookAgainAt: after(10), lastInOrder: { headOid: good, end: { n: 1 } } },
      steps: [],
    });
    expect(repository.issue?.body).toContain("**Otherwise Comity itself puts the branch back**");
    const back = await stepsOf(repository, after(10));
    expect(back.steps.slice(0, 2)).toEqual(["write-issue", "put-register-back"]);
    expect(back.outcome).toMatchObject({ standing: "ready" });
    expect(repository.issue?.body).toContain("Comity put it back on Sun 22 Nov 2026, 16:14 UTC.");
    bend(repository);
    expect((await stepsOf(repository, after(30))).outcome).toMatchObject({
      lookAgainAt: after(70),
    });
    expect((await stepsOf(repository, after(69))).steps).toEqual([]);
    expect((await stepsOf(repository, after(70))).steps).toContain("put-register-back");
  });

  test("not where GitHub no longer has the commit, nor again where it refuses that", async () => {
    const gone = await bent();
    gone.observeThaw = () => Promise.resolve({ comments: [], files: undefined });
    expect((await stepsOf(gone, after(20))).steps).not.toContain("put-register-back");
    const refused = await bent();
    refused.refuses = ["put-register-back"];
    const { steps } = await stepsOf(refused, after(20));
    expect(steps.filter((step) => step === "put-register-back")).toHaveLength(1);
    expect(refused.issue?.body).toContain("let the app bypass the rule");
  });

  test("with the tag that leads to it", async () => {
    const repository = await setUpRepository();
    const { root } = repository;
    repository.root = oidOf("another root");
    const seen = repository.observe.bind(repository);
    // What is anchored stands on the true root alone.
    repository.observe = async () => ({
      ...(await seen()),
      ...(repository.root === root ? {} : { anchors: [] }),
    });
    expect((await stepsOf(repository, after(0))).outcome).toMatchObject({ reason: "root-moved" });
    expect((await stepsOf(repository, after(10))).outcome).toMatchObject({ standing: "ready" });
    expect(repository.root).toBe(root);
  });

  test("by an app that starts and finds a shorter one, whoever wrote the issue anew", async () => {
    const repository = await setUpRepository();
    const [anchored] = repository.anchors;
    const anchor = ourAnchors.read(anchored?.says ?? "");
    if (!anchored || !anchor) throw new Error("not anchored");
    const further = { ...anchor, n: 2, headOid: oidOf("gone") };
    repository.anchors = [{ ...anchored, says: ourAnchors.print(further) }];
    repository.issue = repository.issue && { ...repository.issue, body: "fine", untouched: false };
    const { outcome } = await stepsOf(repository, after(0));
    expect(outcome).toMatchObject({ reason: "register-cut-back", lastInOrder: undefined });
  });
});
