import { expect, test } from "vitest";
import type { AskedFor, PastMeasure } from "../../src/domain/chapters/reviewing/history.ts";
import { historyText, noHistoryInRoom } from "../../src/domain/chapters/reviewing/history-text.ts";
import { CodeName } from "../../src/domain/values/ids.ts";
import { endOfDay } from "../../src/domain/values/time.ts";
import { PartyRef } from "../../src/domain/values/party.ts";
import { answersOwed } from "../../src/reconcile/show/answers.ts";
import { at, bo } from "../domain/given.ts";
import { matchesPage } from "./page.ts";
import { after } from "./part-of.ts";
import { registry, says, told } from "./told-case.ts";
import { found, wide } from "./typical-cases.ts";

const measure = (kind: PastMeasure["kind"], rest: Partial<PastMeasure> = {}): PastMeasure => ({
  kind,
  orderedAt: at("03 12:00"),
  until: undefined,
  without: undefined,
  endedAt: undefined,
  ...rest,
});
const past = (name: string, ...decided: readonly PastMeasure[]) => {
  return { name: CodeName.parse(name), decidedAt: at("02 12:00"), decided };
};

const now = at("25 12:00");
const state = after(found, now);
const party = PartyRef.parse("reported-1");
const asked: AskedFor = { party, state, config: wide, proposed: [], now };
const unknown = { ...state, parties: state.parties.map((one) => ({ ...one, person: undefined })) };
const forGood = { without: "for good" } as const;
const condition = { without: "until something is met" } as const;
const december = { until: endOfDay("2026-12-03") };

test("what /history answers is what it was", async () => {
  await matchesPage("history", [
    ["nothing that can be named", historyText({ theirs: [], similar: [] }, asked)],
    [
      "measures, and similar cases while something is proposed",
      historyText(
        {
          theirs: [
            past("grey-owl", measure("ban", december), measure("private-reprimand")),
            past(
              "red-hare",
              measure("ban", forGood),
              measure("ban", { ...december, endedAt: at("09 12:00") }),
            ),
            past("blue-fox", measure("hiatus", { until: endOfDay("2026-11-20") })),
          ],
          similar: [
            past("calm-tern", measure("ban", december), measure("private-reprimand")),
            past("warm-crow", measure("ban", forGood), measure("muted", condition)),
          ],
        },
        { ...asked, proposed: ["ban"] },
      ),
    ],
    [
      "an account that nobody knows",
      historyText({ theirs: [], similar: [] }, { ...asked, state: unknown }),
    ],
    ["the case came into a room meanwhile", noHistoryInRoom],
  ]);
});

test("/history is answered by itself once it is known what to say", () => {
  const both = "/next\n/history reported-1";
  const { events } = told("", [...found, ...says(bo, at("24 12:00"), both)], now, { under: wide });
  const question = events.at(-1);
  if (question?.type !== "HistoryAsked") throw new Error("nothing was asked");
  const answers = (histories?: ReadonlyMap<typeof question.cause, string>) =>
    answersOwed(events, after(found, now), wide, registry, "", undefined, histories);
  expect(answers(new Map([[question.cause, "this"]])).slice(-1)).toMatchObject([
    { key: expect.stringMatching(/@history$/) as string, body: "this" },
  ]);
  expect(answers().at(-1)?.body).toContain("Next:");
});
