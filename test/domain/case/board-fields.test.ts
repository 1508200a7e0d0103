import { expect, test } from "vitest";
import { boardFields } from "../../../src/domain/case/board-fields.ts";
import { shownFields } from "../../../src/domain/case/shown-fields.ts";
import { at, config, given, recorded, report } from "../given.ts";

const handed = recorded(at("23 12:00"), { type: "CaseHandedOver", to: "council", ground: "asked" });
const spam = recorded(at("23 12:00"), { type: "CaseClosed", closing: { as: "spam" } });

test.for([
  { title: "at its beginning", happened: [report] },
  { title: "handed to the council", happened: [report, handed] },
  { title: "closed", happened: [report, spam] },
])("a card of a case $title says only what the board offers", ({ happened }) => {
  const { card } = shownFields(given(happened).state(), config);
  expect(Object.keys(card)).toEqual(Object.keys(boardFields));
  expect(boardFields.status.options).toContain(card.status);
  expect(boardFields.decidedBy.options).toContain(card.decidedBy);
});
