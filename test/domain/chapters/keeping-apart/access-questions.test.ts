import { expect, test } from "vitest";
import { answeredQuestions } from "../../../../src/domain/chapters/keeping-apart/access-questions.ts";
import { Instant } from "../../../../src/domain/values/time.ts";

const at = (time: string) => Instant.parse(`2026-11-22T${time}:00Z`);
const webhooks = { finding: "not-shown", what: "webhooks" } as const;
const linter = { finding: "app-may-read", name: "a-linter" } as const;
const plan = { finding: "no-rules" } as const;
const asked = new Map([
  ["rules", at("11:00")],
  ["webhooks", at("09:00")],
  ["app:a-linter", at("11:00")],
]);

test.for([
  { title: "none while no owner says that they looked", seen: [], answered: [] },
  { title: "none that was asked later", seen: ["08:59"], answered: [] },
  {
    title: "what was asked before, be it in the same second",
    seen: ["09:00"],
    answered: [webhooks],
  },
  { title: "all there are", seen: ["08:00", "12:00"], answered: [webhooks, linter, plan] },
])("an owner answers $title", ({ seen, answered }) => {
  expect(answeredQuestions([webhooks, linter, plan], asked, seen.map(at))).toEqual(answered);
});

test("a question nobody knows since when it is asked stays open", () => {
  expect(answeredQuestions([webhooks], new Map(), [at("12:00")])).toEqual([]);
});
