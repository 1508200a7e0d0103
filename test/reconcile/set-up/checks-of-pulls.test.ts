import { describe, expect, test } from "vitest";
import { GitOid } from "../../../src/domain/values/ids.ts";
import type { ObservedOpenPull } from "../../../src/ports/observed-pull.ts";
import type { SetUpRepository, WriteCheck } from "../../../src/ports/set-up-repository.ts";
import { reconcileSetUp } from "../../../src/reconcile/set-up/reconcile-set-up.ts";
import { approvedBy, changed, head, open, person } from "./config-pulls.ts";
import { type FakeRepository, oidOf } from "./fake-repository.ts";
import { config, portsOf, setUpRepository, stepsFor } from "./set-up-of.ts";

const path = ".github/comity.yml";

/** To change one way of it. */
function seenAs(repository: FakeRepository): SetUpRepository {
  return {
    observe: () => repository.observe(),
    holdsCommentOfOurs: () => repository.holdsCommentOfOurs(),
    ownWords: () => repository.ownWords(),
    anchorsAt: () => repository.anchorsAt(),
    observeThaw: (issue, trusted) => repository.observeThaw(issue, trusted),
    pullsThatBrought: (file) => repository.pullsThatBrought(file),
    textOf: (blob) => repository.textOf(blob),
    people: (logins) => repository.people(logins),
    apply: (step) => repository.apply(step),
  };
}

async function checksOf(
  pulls: readonly ObservedOpenPull[],
  repository?: FakeRepository,
): Promise<readonly WriteCheck[]> {
  const there = repository ?? (await setUpRepository());
  there.openPulls = [...pulls];
  await reconcileSetUp(portsOf(there));
  return there.applied.filter((step) => step.step === "write-check");
}

describe("an open pull request gets a check", () => {
  test.each<[string, ObservedOpenPull, string, string]>([
    ["that is approved", open(changed), "success", "Approved: comes into force when merged"],
    [
      "that lacks an approval",
      open(changed, { reviews: approvedBy("fay") }),
      "action_required",
      "Approved by 1 of 2",
    ],
    ["without the file", open(undefined), "action_required", "1 problem in the file"],
    [
      "with two mistakes",
      open(`${changed}a: 1\nb: 2\n`),
      "action_required",
      "2 problems in the file",
    ],
    [
      "with the file in force",
      open(config, { reviews: [] }),
      "success",
      "Puts back the config in force",
    ],
    [
      "from elsewhere",
      open(changed, { isFromElsewhere: true }),
      "action_required",
      "Open it from a branch of this repository",
    ],
    [
      "with more reviews than are handed out",
      open(changed, { hasAllReviews: false }),
      "action_required",
      "More reviews than can be read",
    ],
  ])("on a config %s", async (_, pull, conclusion, title) => {
    const [check, gate, ...more] = await checksOf([pull]);
    expect(check).toMatchObject({ name: "comity/config", head, conclusion, title });
    expect(gate).toMatchObject({ name: "comity/consensus", conclusion: "success" });
    expect(more).toEqual([]);
  });

  test.each<[string, Partial<ObservedOpenPull>, string, string]>([
    ["that nobody approved", { reviews: [] }, "action_required", "Approved by 0 of 2"],
    ["that councillors approved", {}, "action_required", "Approved by 0 of 2"],
    [
      "that one member approved",
      { reviews: approvedBy("ada") },
      "action_required",
      "Approved by 1 of 2",
    ],
    [
      "that two members approved",
      { reviews: approvedBy("ada", "bo") },
      "success",
      "Approved by the committee",
    ],
    [
      "that two members approved before a push",
      { reviews: approvedBy("ada", "bo"), head: GitOid.parse("e".repeat(40)) },
      "action_required",
      "Approved by 0 of 2",
    ],
    [
      "that a member opened, and another approved",
      { author: person("cy"), reviews: approvedBy("ada") },
      "action_required",
      "Approved by 1 of 2",
    ],
    [
      "from elsewhere",
      { reviews: approvedBy("ada", "bo"), isFromElsewhere: true },
      "action_required",
      "Open it anew, from a branch of this repository",
    ],
    [
      "with more reviews than are handed out",
      { reviews: approvedBy("ada", "bo"), hasAllReviews: false },
      "action_required",
      "Open it anew, from a branch of this repository",
    ],
  ])("on other files %s", async (_, change, conclusion, title) => {
    const [gate, ...more] = await checksOf([
      open(config, { changesConfig: false, changesMore: true, ...change }),
    ]);
    expect(gate).toMatchObject({ name: "comity/consensus", conclusion, title });
    expect(more).toEqual([]);
  });

  test("on a letter that could not be sent so, also where two members approved it", async () => {
    const repository = await setUpRepository();
    const ban = (text: string) => {
      repository.texts.set(oidOf(text), text);
      return { path: "letters/ban.md", blob: oidOf(text) };
    };
    const change = { changesConfig: false, changesMore: true, reviews: approvedBy("ada", "bo") };
    const [first] = await checksOf(
      [open(config, { ...change, letters: [ban("Until {{untill}}")] })],
      repository,
    );
    expect(first).toMatchObject({
      name: "comity/consensus",
      conclusion: "action_required",
      title: "1 problem in the letters",
      annotations: [{ path: "letters/ban.md", line: 1 }],
    });
    const [, second] = await checksOf(
      [open(config, { ...change, letters: [ban("Until {{until}}")] })],
      repository,
    );
    expect(second).toMatchObject({ conclusion: "success", title: "Approved by the committee" });
  });

  test("on a config that brings another file along, which two members have to approve", async () => {
    const [, gate] = await checksOf([open(changed, { changesMore: true })]);
    expect(gate).toMatchObject({ conclusion: "action_required", title: "Approved by 0 of 2" });
  });

  test("on each line that is wrong", async () => {
    const [check] = await checksOf([open(`${changed}a: 1\n`)]);
    expect(check?.annotations).toEqual([
      { path, line: 3, message: expect.stringMatching(/^a: unknown key/) },
    ]);
  });

  test("once: what is marked so already is not written again, and people are looked up once", async () => {
    const repository = await setUpRepository();
    await checksOf([open(changed)], repository);
    expect(await stepsFor(repository)).toEqual([]);
    const ports = portsOf(repository);
    let asked = 0;
    const counting: SetUpRepository = {
      ...seenAs(repository),
      people(logins) {
        asked += 1;
        return repository.people(logins);
      },
    };
    await reconcileSetUp({ ...ports, repository: counting });
    await reconcileSetUp({ ...ports, repository: counting });
    expect(asked).toBe(1);
  });

  test("in this run once, even where GitHub does not show it yet", async () => {
    const repository = await setUpRepository();
    repository.openPulls = [open(changed)];
    const slow: SetUpRepository = {
      ...seenAs(repository),
      observe: async () => ({ ...(await repository.observe()), openPulls: [open(changed)] }),
    };
    await reconcileSetUp({ ...portsOf(repository), repository: slow });
    expect(repository.applied.map(({ step }) => step)).toEqual(["write-check", "write-check"]);
  });

  test("of the gate unless its commit is a resolution's", async () => {
    const resolution = open(undefined, { branch: "resolution/amber-heron", changesConfig: false });
    const twin = { ...resolution, branch: "twin" };
    const other = { ...twin, head: GitOid.parse("e".repeat(40)), changesResolutions: true };
    expect(await checksOf([resolution, twin, other])).toMatchObject([
      { name: "comity/consensus", head: other.head, conclusion: "action_required" },
    ]);
  });

  test("or the issue says that GitHub lets Comity set none", async () => {
    const repository = await setUpRepository();
    repository.refuses = ["write-check"];
    await checksOf([open(changed)], repository);
    expect(repository.issue?.body).toContain("Pull requests get no checks");
  });
});

test("where the plan enforces nothing the issue says so, and stays closed", async () => {
  const repository = await setUpRepository();
  expect(repository.issue?.body).not.toContain("does not enforce");
  repository.repository = { ...repository.repository, enforcesRules: false };
  await reconcileSetUp(portsOf(repository));
  expect(repository.issue).toMatchObject({
    state: "CLOSED",
    body: expect.stringContaining("GitHub does not enforce the check `comity/consensus`"),
  });
});
