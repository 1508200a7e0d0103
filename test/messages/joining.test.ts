import { test } from "vitest";
import {
  conflictsAdded,
  conflictsReplaced,
  conflictsTooMany,
  conflictsUnclear,
  conflictsUnknown,
  joiningOver,
  joiningReminder,
  joiningText,
  joiningTitle,
} from "../../src/messages/joining.ts";
import { whoText } from "../../src/domain/chapters/keeping-apart/who-text.ts";
import { at, config, given, pat, report } from "../domain/given.ts";
import { matchesPage } from "./page.ts";

const state = given([report]).state();
const waiting = (body: "committee" | "council") => [
  { person: pat, since: at("22 10:00"), on: [body] },
];
const other = { ...config, toDeclare: waiting("council") };

test("whoever joins is asked first whom they could not judge", async () => {
  await matchesPage("joining", [
    ["the title", joiningTitle],
    ["they are asked", joiningText(pat)],
    ["a line that cannot be read", conflictsUnclear],
    ["one that names accounts nobody has", conflictsUnknown(["mal-1", "ana-1"])],
    ["a week later", joiningReminder(pat)],
    ["it is kept", joiningOver],
    ["they name somebody else before they are let in", conflictsReplaced],
    ["they name somebody else afterwards", conflictsAdded],
    ["they name more than can be kept", conflictsTooMany],
    ["what a case says meanwhile", whoText(state, { ...config, toDeclare: waiting("committee") })],
    ["what a case of the council's says of a councillor", whoText(state, other)],
  ]);
});
