import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { caseStages } from "../../../src/reconcile/case/reconcile-case.ts";
import { stagesFrom } from "../../../src/reconcile/case/stages.ts";

interface Start {
  readonly begun: string[];
  readonly stopsAt: number;
}

function count(n: number) {
  return ({ begun, stopsAt }: Start) => {
    begun.push(`stage ${n}`);
    return Promise.resolve(n === stopsAt ? { stop: n } : { goOn: { [`given${n}`]: n } });
  };
}

const counting = stagesFrom<Start, number>()
  .next("first", count(1))
  .next("second", count(2))
  .next("third", async ({ begun }) => {
    begun.push("stage 3");
    return { goOn: { given: begun.length } };
  })
  .last("end", ({ given }) => Promise.resolve(given * 100));

describe("a list of stages", () => {
  test("goes through all of them in their order", async () => {
    const begun: string[] = [];
    expect(await counting.run({ begun, stopsAt: 9 })).toBe(300);
    expect(begun).toEqual(["stage 1", "stage 2", "stage 3"]);
    expect(counting.names).toEqual(["first", "second", "third", "end"]);
  });

  test("ends with the outcome of the stage that stops", async () => {
    const begun: string[] = [];
    expect(await counting.run({ begun, stopsAt: 2 })).toBe(2);
    expect(begun).toEqual(["stage 1", "stage 2"]);
  });

  test("gives a stage what those before it gave", async () => {
    const seen: object[] = [];
    const stages = stagesFrom<{ readonly start: 0 }, string>()
      .next("add", () => Promise.resolve({ goOn: { one: 1 } }))
      .next("change nothing", () => Promise.resolve({ goOn: {} }))
      .next("add more", ({ one }) => Promise.resolve({ goOn: { two: one + 1 } }))
      .last("end", (all) => {
        seen.push(all);
        return Promise.resolve("done");
      });
    await stages.run({ start: 0 });
    expect(seen).toEqual([{ start: 0, one: 1, two: 2 }]);
  });

  test("does not go on after one that fails", async () => {
    const stages = stagesFrom<object, number>()
      .next("fail", () => Promise.reject(new Error("GitHub is away")))
      .last("end", () => Promise.resolve(1));
    await expect(stages.run({})).rejects.toThrow("GitHub is away");
  });
});

describe("a look at a case", () => {
  const drawing = readFileSync("docs/architecture.md", "utf8");

  test("goes through the stages that the drawing names, in its order", () => {
    const named = /The stages of a look:\n\n([^]*?)\n\n/.exec(drawing)?.[1] ?? "";
    const stages = named.split("\n").map((line) => line.replace(/^\d+\. /, "").split(":")[0]);
    expect(stages).toEqual([...caseStages.names]);
  });
});
