import { expect, test } from "vitest";
import { emergencySheet } from "../../src/app/engine/emergency-sheet.ts";
import { CaseEvent } from "../../src/domain/case/case-event.ts";
import { replay } from "../../src/domain/case/replay.ts";
import { utc } from "../../src/domain/kernel/formatting/when.ts";
import { answersOwed } from "../../src/reconcile/show/answers.ts";
import { answerKey } from "../../src/reconcile/marks/markers.ts";
import { accountKnown } from "./account-elsewhere.ts";
import { agreeingCases } from "./agreeing-cases.ts";
import { appealedCases } from "./appealed-cases.ts";
import { continuedCase } from "./continued-case.ts";
import { mediatedCases } from "./mediated-cases.ts";
import { matchesPage, type Entry } from "./page.ts";
import { agreementTales } from "./agreement-tales.ts";
import { dutyTales } from "./duty-tales.ts";
import { growthTales } from "./growth-tales.ts";
import { shapeTales } from "./shape-tales.ts";
import { tales } from "./tales.ts";
import { registry, type ToldCase } from "./told-case.ts";
import { typicalCases } from "./typical-cases.ts";
import { webCases } from "./web-cases.ts";

const sheet = await emergencySheet();
const cases = [
  ...typicalCases,
  accountKnown,
  continuedCase,
  ...agreeingCases,
  ...mediatedCases,
  ...appealedCases,
  ...tales,
  ...growthTales,
  ...agreementTales,
  ...dutyTales,
  ...shapeTales,
  ...webCases,
];

/** Every comment the app owes in a case, each below what it answers. */
function answersIn({ events, config }: ToldCase): readonly { title: string; body: string }[] {
  const state = replay(events);
  if (!state) throw new Error("no case");
  return answersOwed(events, state, config, registry, sheet).map(({ key, since, body }) => {
    const answered = events.filter(({ cause }) => answerKey(cause) === key);
    return { title: `*${answered.map(titleOf).join(", ")}, ${utc(since)}:*`, body };
  });
}

/** The comments of each case, without those that stand further up letter by letter. */
function entries(): readonly Entry[] {
  const before = new Set<string>();
  return cases.flatMap((one): readonly Entry[] => {
    const fresh = answersIn(one).filter(({ body }) => !before.has(body));
    for (const { body } of fresh) before.add(body);
    const texts = fresh.map(({ title, body }) => `${title}\n\n${body}`);
    return texts.length > 0 ? [[one.name, texts.join("\n\n---\n\n")]] : [];
  });
}

function titleOf(event: CaseEvent): string {
  const command = event.type === "CommandRefused" ? ` \`/${event.verb}\`` : "";
  const by = event.by === "comity" ? "" : ` by ${event.by.login}`;
  return `${event.type}${command}${by}`;
}

test("what Comity comments in a case is what it was", async () => {
  await matchesPage("answers", entries());
});

test("everything that can happen in a case happened in one of these", () => {
  const happened = new Set(cases.flatMap(({ events }) => events.map(({ type }) => type)));
  const types = CaseEvent.options.map(({ shape }) => shape.type.value);
  expect(types.filter((type) => !happened.has(type))).toEqual([]);
});
