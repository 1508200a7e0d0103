import { expect, test } from "vitest";
import { waitsFor } from "../../../src/domain/case/waits-for.ts";
import { proposed, reprimand } from "../chapters/deciding/deliberating.ts";
import {
  acknowledge,
  ada,
  asks,
  at,
  bo,
  config,
  cy,
  dee,
  given,
  recorded,
  recuse,
  report,
} from "../given.ts";

const handed = recorded(at("23 12:00"), { type: "CaseHandedOver", to: "council", ground: "asked" });
const spam = recorded(at("23 12:00"), { type: "CaseClosed", closing: { as: "spam" } });
const told = asks(ada, at("22 16:30"), acknowledge);
const open = [report, told, proposed(at("23 12:00"), reprimand)];
const allBut = (who: typeof ada) =>
  [ada, bo, cy, dee]
    .filter((one) => one !== who)
    .map((one) => asks(one, at("22 17:00"), recuse, { allowedTo: "deciding-body" }));
const alone = { ...config, council: undefined };

test.for([
  ["any of the members", [report], config, "members"],
  ["each of those who have not reviewed yet", open, config, "members: 4"],
  ["the council", [report, handed], config, "council"],
  ["the chair, who is alone", [report, ...allBut(ada)], alone, "chair"],
  ["a member who is alone and no chair", [report, ...allBut(cy)], alone, "members"],
  ["nobody, in a closed case", [report, spam], config, null],
] as const)(
  "the board says by role and number that a case waits for %s",
  ([, happened, under, says]) => {
    expect(waitsFor(given(happened, under).state(), under)).toBe(says);
  },
);
