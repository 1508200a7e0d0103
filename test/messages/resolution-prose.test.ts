import { expect, test } from "vitest";
import { resolutionProse } from "../../src/domain/chapters/deciding/resolution-prose.ts";

test.for([
  "in person",
  "in confidence",
  "empathy",
  "clearly aggression or harassment",
  "led up to it",
  "discussion break down",
  "new here",
  "underrepresented",
  "language or culture",
  "compassion",
])(
  "the text of a resolution asks everybody who approves it about %s (M6, M7, M9, M10, M11, M12, M13, M14)",
  (principle) => {
    const questions = resolutionProse.split("\n").filter((line) => line.endsWith("?"));
    expect(questions.filter((line) => line.includes(principle))).toHaveLength(1);
  },
);
