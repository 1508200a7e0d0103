import { describe, expect, test } from "vitest";
import { NodeId } from "../../../src/domain/values/ids.ts";
import { Instant } from "../../../src/domain/values/time.ts";
import type { ObservedMergedPull } from "../../../src/ports/observed-pull.ts";
import { reconcileSetUp } from "../../../src/reconcile/set-up/reconcile-set-up.ts";
import { approvedBy, changed, merged, mergedAt, person } from "./config-pulls.ts";
import { FakeRepository, oidOf } from "./fake-repository.ts";
import { config, portsOf, setUpRepository, stepsFor } from "./set-up-of.ts";

const path = ".github/comity.yml";

/** A repository on whose default branch that text is, brought by that pull request. */
async function withMerged(text: string, change: Partial<ObservedMergedPull> = {}) {
  const repository = await setUpRepository();
  repository.files.set(path, text);
  repository.configPulls = [merged(text, change)];
  return repository;
}

describe("a config that a merged pull request brought (M3)", () => {
  test("is in force from its merge on, and is adopted once", async () => {
    const repository = await withMerged(changed);
    expect(await reconcileSetUp(portsOf(repository))).toMatchObject({
      adopted: [{}, { adoptedAt: mergedAt, committee: { deputies: [{ login: "cy" }] } }],
    });
    expect(repository.applied.map(({ step }) => step)).toEqual([
      "adopt-config",
      "write-issue",
      "write-anchor",
    ]);
    expect(repository.register?.get("committee.yml")).toContain("pull: { id: PR_1, number: 7,");
    expect(repository.issue?.state).toBe("CLOSED");
    expect(await stepsFor(repository)).toEqual([]);
  });

  test.each<[string, Partial<ObservedMergedPull>, string]>([
    ["from a branch of another repository", { isFromElsewhere: true }, "from another repository"],
    [
      "with reviews nobody can read",
      { hasAllReviews: false },
      "more reviews than GitHub hands out",
    ],
    [
      "as another text than was approved",
      { approvedBlob: oidOf("approved") },
      "not what was up for approval",
    ],
    ["changed since by a push", { mergedBlob: oidOf("merged") }, "not what was up for approval"],
    [
      "before the config in force",
      { mergedAt: Instant.parse("2026-11-22T16:04:10Z") },
      "merged before the config in force was adopted",
    ],
    ["with one approval", { reviews: approvedBy("eve") }, "Approved by `eve`: 1 of 2."],
    [
      "opened by a councillor who is needed",
      { author: person("eve") },
      "`eve` opened it, and GitHub lets nobody approve their own pull request.",
    ],
  ])("is not adopted when it came %s", async (_, change, sentence) => {
    const repository = await withMerged(changed, change);
    expect(await reconcileSetUp(portsOf(repository))).toMatchObject({ adopted: [{}] });
    expect(repository.issue?.state).toBe("OPEN");
    expect(repository.issue?.body).toContain("the change is not adopted");
    expect(repository.issue?.body).toContain(sentence);
    expect(await stepsFor(repository)).toEqual([]);
  });

  test("is not adopted when it names nobody", async () => {
    const repository = await withMerged(changed.replace("eve, fay", "eve, nemo"));
    expect(await reconcileSetUp(portsOf(repository))).toMatchObject({ adopted: [{}] });
    expect(repository.issue?.body).toContain(
      "line 2: council.members[1]: GitHub shows no person of this login",
    );
  });

  test("is adopted by whichever of two pull requests was agreed to", async () => {
    const repository = await withMerged(changed, { reviews: [] });
    repository.configPulls.push(merged(changed, { id: NodeId.parse("PR_2"), number: 8 }));
    expect(await reconcileSetUp(portsOf(repository))).toMatchObject({ adopted: [{}, {}] });
  });

  test("needs the whole committee where the config in force names no council", async () => {
    const alone = config.split("\n", 1)[0] ?? "";
    const repository = new FakeRepository(alone);
    await reconcileSetUp(portsOf(repository));
    const text = alone.replace("chair: ada, deputies: [bo]", "chair: cy");
    repository.files.set(path, text);
    const pull = merged(text, { author: person("cy"), reviews: approvedBy("ada", "eve", "fay") });
    repository.configPulls = [pull];
    await reconcileSetUp(portsOf(repository));
    expect(repository.issue?.body).toContain("names no council: every member of the committee");
    expect(repository.issue?.body).toContain("Approved by `ada`: 1 of 2.");
    repository.configPulls = [{ ...pull, reviews: approvedBy("ada", "bo") }];
    expect(await reconcileSetUp(portsOf(repository))).toMatchObject({ adopted: [{}, {}] });
  });
});
