import { describe, expect, test } from "vitest";
import { ToldLooks } from "../../src/app/queue/told-looks.ts";
import { found, people } from "../../src/app/queue/turn.ts";
import { Transient } from "../../src/ports/errors.ts";
import type { LogFields } from "../../src/ports/log.ts";
import { at } from "../domain/given.ts";

function telling() {
  const lines: (readonly [string, LogFields | undefined])[] = [];
  let time = 1_000;
  const looks = new ToldLooks(
    { info: (message, fields) => lines.push([message, fields]) },
    () => (time += 250),
  );
  const fetch = looks.counting(() => Promise.resolve(new Response()));
  const ask = async (times: number) => {
    for (let i = 0; i < times; i += 1) await fetch("http://127.0.0.1/");
  };
  return { lines, looks, ask };
}

describe("the log tells of a look", () => {
  test.for([
    ["settled", []],
    ["again", [{ key: "sweep" }, { key: "case:I_1", at: at("23 10:00") }]],
    [
      "waits",
      [
        { key: "a", at: at("24 10:00") },
        { key: "b", at: at("23 10:00") },
      ],
    ],
  ] as const)("what came of it: %s", async ([outcome, next]) => {
    const { lines, looks } = telling();
    expect(await looks.told("case:I_1", people, async () => next)).toEqual(next);
    expect(lines).toEqual([
      [
        "looked",
        {
          key: "case:I_1",
          outcome,
          requests: 0,
          milliseconds: 250,
          ...(outcome === "waits" && { until: at("23 10:00") }),
        },
      ],
    ]);
  });

  test("that it failed, and throws on", async () => {
    const { lines, looks } = telling();
    const error = new Transient("mal is gone", { route: "ObserveCase", status: 502 });
    await expect(looks.told("sweep", people, () => Promise.reject(error))).rejects.toBe(error);
    const failed = { outcome: "failed", error: "Transient", route: "ObserveCase", status: 502 };
    expect(lines).toEqual([
      ["looked", { key: "sweep", ...failed, requests: 0, milliseconds: 250 }],
    ]);
  });

  test("how many requests it made, and none that others made meanwhile", async () => {
    const { lines, looks, ask } = telling();
    const look = (times: number) => async () => {
      await ask(times);
      return [];
    };
    await Promise.all([looks.told("a", people, look(3)), looks.told("b", people, look(1)), ask(5)]);
    const counted = lines.map(([, fields]) => [fields?.key, fields?.requests]);
    expect(new Map(counted as [string, number][])).toEqual(
      new Map([
        ["a", 3],
        ["b", 1],
      ]),
    );
  });

  test("and none that another app of the process made in its course", async () => {
    const { lines, looks, ask } = telling();
    const another = telling();
    await looks.told("a", people, async () => {
      await Promise.all([ask(2), another.ask(3)]);
      return [];
    });
    expect(lines.map(([, fields]) => fields?.requests)).toEqual([2]);
  });
});

test("whose a look is, is known in its course, and people's is what no look of this app does", async () => {
  const { looks } = telling();
  const another = telling();
  expect(looks.turn()).toEqual(people);
  const seen = await new Promise((answer) => {
    void looks.told("a", found, async () => {
      await Promise.resolve();
      answer([looks.turn(), another.looks.turn()]);
      return [];
    });
  });
  expect(seen).toEqual([found, people]);
});
