import { expect, test } from "vitest";
import { inSmallerBatches } from "../../../src/adapters/github/connection/in-smaller-batches.ts";
import { PageSizes } from "../../../src/adapters/github/connection/page-sizes.ts";
import { Transient } from "../../../src/ports/errors.ts";

const tooMuch = {
  data: null,
  faults: [{ type: "RESOURCE_LIMITS_EXCEEDED", message: "Resource limits exceeded." }],
};
const issues = Array.from({ length: 130 }, (_, i) => i);

async function sizesAsked(most: number, isAnswered: (size: number) => boolean) {
  const asked: number[] = [];
  const answered: number[] = [];
  const ask = async (items: readonly number[]) => {
    asked.push(items.length);
    return isAnswered(items.length) ? { data: "theirs", faults: [] } : tooMuch;
  };
  for await (const { items, answer } of inSmallerBatches(issues, new PageSizes(), most, ask))
    if (answer.faults.length === 0) answered.push(...items);
  return { asked, answered };
}

test("each is asked about once where GitHub answers", async () => {
  const { asked, answered } = await sizesAsked(50, () => true);
  expect(asked).toEqual([50, 50, 30]);
  expect(answered).toEqual(issues);
});

test("what is too much at once is asked in smaller batches from then on, and nothing left out", async () => {
  const { asked, answered } = await sizesAsked(100, (size) => size <= 25);
  expect(asked).toEqual([100, 50, 25, 25, 25, 25, 25, 5]);
  expect(answered).toEqual(issues);
});

test("where few are too much, too, that is told, and the others are read all the same", async () => {
  const { asked } = await sizesAsked(100, () => false);
  expect(asked.slice(0, 5)).toEqual([100, 50, 25, 10, 1]);
});

test("of one that is too much by itself the others are read", async () => {
  const answered: number[] = [];
  const refused: number[] = [];
  const ask = async (items: readonly number[]) =>
    items.includes(12) ? tooMuch : { data: "theirs", faults: [] };
  for await (const { items, answer } of inSmallerBatches(issues, new PageSizes(), 50, ask))
    (answer.faults.length === 0 ? answered : refused).push(...items);
  expect(refused).toEqual([12]);
  expect(answered).toEqual(issues.filter((issue) => issue !== 12));
});

test("an outage is thrown", async () => {
  const down = () => Promise.reject(new Transient("down", { route: "Alone", status: 502 }));
  const batches = inSmallerBatches(issues, new PageSizes(), 50, down)[Symbol.asyncIterator]();
  await expect(batches.next()).rejects.toThrow(Transient);
});
