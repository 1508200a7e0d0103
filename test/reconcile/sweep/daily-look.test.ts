import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { NodeId } from "../../../src/domain/values/ids.ts";
import { addMinutes, type Instant } from "../../../src/domain/values/time.ts";
import { isDailyLook } from "../../../src/reconcile/sweep/daily-look.ts";
import { at } from "../../domain/given.ts";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const issues = Array.from({ length: 1_000 }, (_, number) => NodeId.parse(`I_${number}`));

const chosen = (after: Instant, minutes: number) =>
  issues.filter((issue) =>
    isDailyLook(issue, { after, until: addMinutes(after, minutes) }, sha256),
  );

describe("the daily look without memory", () => {
  test("comes once for every case in the sweeps of any day", () => {
    const sweeps = Array.from({ length: 96 }, (_, sweep) =>
      chosen(addMinutes(at("22 16:07"), sweep * 15), 15),
    );
    expect(sweeps.flat().toSorted()).toEqual(issues.toSorted());
  });

  test("is spread over the day", () => {
    const most = Math.max(
      ...Array.from(
        { length: 96 },
        (_, sweep) => chosen(addMinutes(at("22 16:07"), sweep * 15), 15).length,
      ),
    );
    expect(most).toBeLessThan(30);
  });

  test("is made up for where no sweep came for a day or longer", () => {
    expect(chosen(at("22 16:07"), 24 * 60)).toEqual(issues);
    expect(chosen(at("22 16:07"), 60 * 24 * 60)).toEqual(issues);
  });

  test("comes not again with a sweep at the same instant", () => {
    expect(chosen(at("22 16:07"), 0)).toEqual([]);
  });
});
