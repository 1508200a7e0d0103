import { test } from "vitest";
import {
  councilCallOver,
  councilCallText,
  councilCallTitle,
} from "../../src/messages/called-council.ts";
import { eve, fay, report } from "../domain/given.ts";
import { matchesPage } from "./page.ts";

test("the council is called to a case without a word of it", async () => {
  const { codeName, receivedAt } = report;
  await matchesPage("called-council", [
    ["the title", councilCallTitle(codeName)],
    ["they are asked", councilCallText(codeName, [eve, fay], receivedAt)],
    ["one of them took it", councilCallOver(codeName, true)],
    ["the committee answered", councilCallOver(codeName, false)],
  ]);
});
