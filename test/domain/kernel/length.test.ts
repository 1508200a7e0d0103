import { describe, expect, test } from "vitest";
import { lengthIn } from "../../../src/domain/kernel/length.ts";
import { Duration } from "../../../src/domain/values/time.ts";

const thanks = { key: "thanks", usually: Duration.parse("48h"), means: "From report to thanks." };

describe("how long a promise has", () => {
  test("is what the committee says", () => {
    expect(lengthIn({ thanks: Duration.parse("7d") }, thanks)).toBe("7d");
  });

  test("is the usual where a config was adopted before there was such a promise", () => {
    expect(lengthIn({ resolution: Duration.parse("7d") }, thanks)).toBe("48h");
  });
});
