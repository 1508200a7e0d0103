import { expect, test } from "vitest";
import { Transient } from "../../../src/ports/errors.ts";
import { reconcileSetUp } from "../../../src/reconcile/set-up/reconcile-set-up.ts";
import { FakeRepository } from "./fake-repository.ts";
import { config, portsOf } from "./set-up-of.ts";

test("makes no second board while GitHub's lists do not name the first", async () => {
  const repository = new FakeRepository(config);
  const take = repository.apply.bind(repository);
  repository.apply = async (step) => {
    await take(step);
    if (step.step !== "create-board") return;
    repository.listsLag = true;
    throw new Transient("died", { route: "test" });
  };
  const ports = portsOf(repository);
  await expect(reconcileSetUp(ports)).rejects.toThrow(Transient);
  for (const again of [ports, portsOf(repository), portsOf(repository)]) {
    expect(await reconcileSetUp(again)).toMatchObject({ standing: "ready", board: undefined });
  }
  repository.listsLag = false;
  repository.apply = take;
  await reconcileSetUp(portsOf(repository));
  expect(repository.boards).toHaveLength(1);
  expect(repository.register?.get("setup.yml")).toContain(repository.boards?.[0]?.id);
  expect(repository.register?.get("setup.yml")).not.toContain("boardAskedAt");
});
