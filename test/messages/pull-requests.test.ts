import { test } from "vitest";
import { resolutionProse } from "../../src/domain/chapters/deciding/resolution-prose.ts";
import * as texts from "../../src/messages/resolution-pull.ts";
import { at } from "../domain/given.ts";
import { matchesPage, type Entry } from "./page.ts";
import { after } from "./part-of.ts";
import { proposed } from "./typical-cases.ts";

test("a resolution's pull request and its file say what they said", async () => {
  const state = after(proposed, at("23 10:00"));
  const entries = Object.entries(texts).map(([name, text]): Entry => {
    return [name, typeof text === "string" ? text : text(state)];
  });
  await matchesPage("pull-requests", [...entries, ["resolutionProse", resolutionProse]]);
});
