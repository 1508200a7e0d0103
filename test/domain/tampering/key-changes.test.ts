import { describe, expect, test } from "vitest";
import type { RegisterEvent } from "../../../src/domain/committee/register-event.ts";
import {
  firstUnannounced,
  firstUnderFormerKey,
  keysInOrder,
  speakingAfter,
} from "../../../src/domain/tampering/key-changes.ts";

const [one, other] = ["1".repeat(16), "2".repeat(16)];

function chain(...documents: readonly (readonly [string | undefined, Partial<RegisterEvent>])[]) {
  return documents.map(([key, content], i) => ({
    n: i + 1,
    key,
    content: content as RegisterEvent,
  }));
}
const config = { type: "ConfigAdopted" } as const;
const changed = { type: "KeyChanged", to: other } as const;

describe("another key speaks for the register", () => {
  test.for<[string, ReturnType<typeof chain>, number | undefined]>([
    [
      "once the former one said so",
      chain([one, config], [one, changed], [other, config]),
      undefined,
    ],
    ["not by itself", chain([one, config], [other, config]), 2],
    ["and the former one no more", chain([one, config], [one, changed], [one, config]), 3],
    [
      "not where yet another was told of",
      chain([one, { ...changed, to: one }], [other, config]),
      2,
    ],
    [
      "where two agreed to go on",
      chain([one, config], [other, { type: "RegisterAdopted" }]),
      undefined,
    ],
    ["at the beginning", chain([other, config]), undefined],
  ])("%s", ([, documents, n]) => {
    expect(firstUnannounced(documents)?.n).toBe(n);
  });
});

describe("the keys that speak", () => {
  test("come after each other as the register tells, the one that speaks now last", () => {
    expect(keysInOrder(chain([one, config], [one, changed]))).toEqual([one, other]);
    expect(speakingAfter(chain([one, config], [one, changed]))).toBe(other);
    const after = chain([one, config], [one, changed], [other, config]);
    expect(keysInOrder(after)).toEqual([one, other]);
    expect(speakingAfter(after)).toBe(other);
  });

  test("are none where nothing is signed, or there is nothing", () => {
    expect(keysInOrder(chain([undefined, config]))).toEqual([]);
    expect(speakingAfter([])).toBeUndefined();
  });

  test("are not followed by one that was replaced", () => {
    const under = (...keys: readonly (string | undefined)[]) =>
      firstUnderFormerKey(
        keys.map((key, i) => ({ n: i + 1, key })),
        [one, other],
      )?.n;
    expect(under(one, one, other, other)).toBeUndefined();
    expect(under(one, other, one, one)).toBe(3);
    expect(under(other, one)).toBe(2);
    expect(under(undefined, one)).toBeUndefined();
  });
});
