import { describe, expect, test } from "vitest";
import { fillDrafts } from "../../src/adapters/letters/fill-drafts.ts";
import { ownDrafts } from "../../src/app/engine/own-drafts.ts";
import type { CaseEvent } from "../../src/domain/case/case-event.ts";
import type { Input } from "../../src/domain/case/input.ts";
import { DraftKind } from "../../src/domain/chapters/corresponding/corresponding-events.ts";
import { heldNotice, refusedNotice } from "../../src/domain/chapters/corresponding/letter-text.ts";
import { Cause } from "../../src/domain/values/ids.ts";
import { Measure } from "../../src/domain/values/measure.ts";
import { Addressee, PartyRef } from "../../src/domain/values/party.ts";
import { OrderId } from "../../src/domain/values/planned-action.ts";
import { draftAnswer } from "../../src/messages/draft-answer.ts";
import { letterMail, pageNotice } from "../../src/messages/letter-mail.ts";
import {
  agreed,
  banned,
  reported1,
  reprimand,
  underReview,
} from "../domain/chapters/deciding/deliberating.ts";
import { ada, at, config as common, given, mal, recorded, reporter1 } from "../domain/given.ts";
import { matchesPage, type Entry } from "./page.ts";
import { readingGrade, sentencesToRead } from "./reading-grade.ts";

const drafts = await ownDrafts();
const drafting = { community: "Jupyter", fill: fillDrafts(drafts) };
const config = { ...common, coreTeam: { email: "core@example.org" } };
const order = OrderId.parse("3f9c2a1e");
const until = at("28 23:59:59");
const ban = { measure: { ...banned, until: "2026-11-28" }, order, person: mal, until };
const hiatus = Measure.parse({
  kind: "hiatus",
  of: "reported-1",
  until: "2026-12-22",
  if_declined: { "cooling-off": "2027-05-22" },
});
const decideAgain = Measure.parse({
  kind: "hiatus",
  of: "reported-1",
  until: "2026-12-22",
  if_declined: "decide-again",
});
const apology = Measure.parse({
  kind: "apology-request",
  from: "reported-1",
  to: "reporter-1",
  manner: "private",
  strings: [{ what: "no messages to them", due: "2026-12-24" }],
});
const known = (party: PartyRef, address: string) =>
  recorded(at("22 16:30"), { type: "PartyRenamed", party, address, reason: "they wrote from it" });
const enacted: readonly (Input | CaseEvent)[] = [
  ...underReview,
  agreed(at("23 12:00"), banned, reprimand, apology),
  recorded(at("23 15:00"), {
    type: "ResolutionEnacted",
    lines: [
      { line: 1, ...ban, space: "github", organisation: "sandbox-org" },
      { line: 2, ...ban, space: "conference chat", steward: "steward@example.org" },
      { line: 3, measure: hiatus },
      { line: 4, measure: apology },
      { line: 5, measure: reprimand },
    ],
  }),
  recorded(at("23 15:30"), { type: "LineDone", line: 1, proof: "seen" }),
];
const state = given(enacted).state();
const reached = given([
  ...enacted,
  known(reporter1, "rin@example.org"),
  known(reported1, "mal@example.org"),
]).state();

function drafted(draft: DraftKind, party?: Addressee) {
  return {
    ...recorded(
      at("23 16:00"),
      {
        type: "LetterDrafted",
        draft,
        ...(party && { party }),
        ...(draft === "order" && { line: 2 }),
      },
      ada,
    ),
  } as Extract<CaseEvent, { type: "LetterDrafted" }>;
}
/** To whom each letter goes; what is posted or passed on goes to nobody. */
const whom: Readonly<Record<DraftKind, readonly (Addressee | undefined)[]>> = {
  receipt: [reporter1],
  question: [reporter1],
  timeline: [reporter1],
  resolution: [reporter1],
  outcome: [reporter1, reported1],
  "check-in": [reporter1],
  "end-of-ban": [reporter1],
  reprimand: [reported1],
  apology: [reported1],
  hiatus: [reported1],
  "cooling-off": [reported1],
  ban: [reported1],
  report: ["council", "core-team"],
  reminder: [undefined],
  "public-reprimand": [reported1],
  order: [undefined],
};
const letters = DraftKind.options.flatMap((draft) =>
  whom[draft].map((party): Entry => [
    `${draft}${party ? ` to ${party}` : ""}`,
    draftAnswer(drafted(draft, party), reached, config, drafting),
  ]),
);
const byHand = DraftKind.options.map((draft): Entry => [
  `${draft}, where there is no way to them`,
  draftAnswer(drafted(draft, whom[draft][0]), state, { ...config, canMail: false }, drafting).split(
    "\n\n```",
  )[0] ?? "",
]);
const held = (party: Addressee, way: "page" | "page-and-notice" | "mail") =>
  heldNotice({ letter: "outcome", party, at: at("23 16:00"), way }, reached, config);
const asText = ({ subject, text }: ReturnType<typeof pageNotice>) =>
  `Subject: ${subject}\n\n${text}`;

/** What is known of a case in which no more was found, and nothing ordered that has an end. */
function saidOf(change: Partial<typeof reached>, draft: DraftKind): string {
  const [party] = whom[draft];
  return draftAnswer(drafted(draft, party), { ...reached, ...change }, config, drafting);
}
const undecided = { ...reached.deliberation, agreed: [] };
const forGood = reached.actions.map(({ until: _until, ...action }) => ({
  ...action,
  until: undefined,
  measure: action.measure.kind === "hiatus" ? decideAgain : action.measure,
}));
const besides = [
  ...(["no", "unclear"] as const).map((violation) =>
    saidOf({ finding: { violation }, deliberation: undecided, actions: [] }, "report"),
  ),
  saidOf({ actions: [] }, "order"),
  saidOf({ actions: forGood }, "ban"),
  saidOf({ actions: forGood }, "hiatus"),
];
const delivered = recorded(at("23 16:20"), {
  type: "LetterDelivered",
  party: reported1,
  what: "reprimand",
  letter: Cause.parse("IC_9#1"),
});
const proof = given([...enacted, delivered])
  .state()
  .actions.flatMap(({ life }) => (life.is === "carried-out" ? [life.proof] : []))
  .join("\n");

describe("the letters", () => {
  test("say what they said", async () => {
    await matchesPage("letters", [
      ...letters,
      ...byHand,
      ["what a letter may say besides", besides.join("\n\n")],
      ["how it is seen that one was delivered", proof],
      ["one waits for a private page", held(reporter1, "page")],
      ["one waits, of which a mail tells", held(reporter1, "page-and-notice")],
      ["one waits to be mailed", held(reported1, "mail")],
      ["one waits for the council", held("council", "mail")],
      ["one waits for the core team", held("core-team", "mail")],
      ["the mail server refuses one", refusedNotice()],
      ["one as it is mailed", asText(letterMail("Hello.", "Jupyter", true))],
      ["one that must not be answered", asText(letterMail("Hello.", "Jupyter", false))],
      ["there is something on a private page", asText(pageNotice("Jupyter"))],
    ]);
  });

  test.for([...drafts])("are plain to read: %s", ([, text]) => {
    const said = text.replaceAll(/\{\{[^}]*\}\}|\[\[[^\]]*\]\]/g, "it");
    const sentences = sentencesToRead(said.replaceAll(/Code of Conduct/g, "rules"));
    expect(readingGrade(sentences)).toBeLessThanOrEqual(8);
  });

  test.for([...drafts])("have none of the words of this house: %s", ([, text]) => {
    const said = text.replaceAll("Code of Conduct", "");
    expect(said).not.toMatch(/\b(case|party|receipt|enact|held|room|electorate|steward|code)\b/i);
  });

  test("do not name who reported, whatever the record knows", () => {
    const named = letters.filter(([, text]) => text.includes("rin@") || text.includes("@rin"));
    expect(named).toEqual([]);
    const reports = letters.filter(([heading]) => heading.startsWith("report"));
    expect(reports.map(([, text]) => text).join()).toContain("reported-1");
    expect(reports.map(([, text]) => text).join()).not.toContain("reporter-1");
  });

  test("leave no placeholder of the template", () => {
    expect(letters.filter(([, text]) => /\{\{|undefined/.test(text))).toEqual([]);
  });
});
