import { describe, expect, test } from "vitest";
import { z } from "zod";
import { shapeProblems } from "../../../src/domain/kernel/shape-problems.ts";

const Day = z.strictObject({ day: z.string() });

/** A file as none of ours is, with what any of ours may have one day. */
const schema = z.strictObject({
  public: z.boolean().optional(),
  until: z
    .union([z.literal("for-ever"), z.strictObject({ days: z.int(), from: Day.optional() })])
    .optional(),
  steps: z.array(z.strictObject({ what: z.string() })).optional(),
});

function complaintsAbout(file: unknown): readonly string[] {
  const parsed = schema.safeParse(file, { reportInput: true });
  const problems = parsed.success ? [] : shapeProblems(parsed.error, schema);
  return problems.map(({ path, sentence }) => `${path.join(".")}: ${sentence}`);
}

describe("what is wrong with a file's shape", () => {
  test.for([
    { title: "nothing", file: { until: { days: 3 } }, complaints: [] },
    {
      title: "another type than one has a word for",
      file: { public: "maybe" },
      complaints: ["public: must be a boolean"],
    },
    {
      title: "none of several shapes",
      file: { until: 3 },
      complaints: ["until: does not have the right shape"],
    },
    {
      title: "an unknown key where a word could stand instead",
      file: { until: { days: 3, hours: 2 } },
      complaints: ["until.hours: unknown key; until knows days, from"],
    },
    {
      title: "an unknown key below such a place",
      file: { until: { days: 3, from: { day: "today", hour: 2 } } },
      complaints: ["until.from.hour: unknown key; until.from knows day"],
    },
    {
      title: "an unknown key in a list that may be left out",
      file: { steps: [{ what: "ask" }, { what: "tell", whom: "bo" }] },
      complaints: ["steps.1.whom: unknown key; steps[1] knows what"],
    },
    {
      title: "two things about one key, of which the first is said",
      file: { steps: [{ what: null, whit: 1 }] },
      complaints: ["steps.0.what: is missing", "steps.0.whit: unknown key; did you mean what?"],
    },
  ])("is $title", ({ file, complaints }) => {
    expect(complaintsAbout(file)).toEqual(complaints);
  });
});
