import { expect, test } from "vitest";
import {
  answeredQuestions,
  questionsOf,
} from "../../../../src/domain/chapters/keeping-apart/access-questions.ts";
import type { AccessSeen } from "../../../../src/domain/chapters/keeping-apart/access-seen.ts";
import { Instant } from "../../../../src/domain/values/time.ts";

const nothingShown: AccessSeen = {
  people: [],
  owners: undefined,
  isPrivate: true,
  basePermission: undefined,
  teams: undefined,
  deployKeys: undefined,
  webhooks: undefined,
  otherApps: undefined,
  isBoardPublic: undefined,
  areActionsOn: undefined,
  records: "guarded",
  lacks: [],
};
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

test("of an account that GitHub does not show nothing is taken to be known, until an owner looked", () => {
  const bo = { id: 1002, login: "bo" };
  const question = { finding: "account-not-shown" as const, person: bo };
  const seen = { ...nothingShown, notShown: [bo] };
  expect(questionsOf(seen)).toContainEqual(question);
  expect(questionsOf(nothingShown)).not.toContainEqual(question);
  const since = new Map([["account:1002", at("09:00")]]);
  expect(answeredQuestions([question], since, [at("10:00")])).toEqual([question]);
});

test("a question nobody knows since when it is asked stays open", () => {
  expect(answeredQuestions([webhooks], new Map(), [at("12:00")])).toEqual([]);
});
