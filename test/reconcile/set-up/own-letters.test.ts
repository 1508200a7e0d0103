import { expect, test } from "vitest";
import { readDraft } from "../../../src/adapters/letters/read-draft.ts";
import { KeptFile } from "../../../src/domain/committee/kept-file.ts";
import { lettersInForce } from "../../../src/reconcile/set-up/own-letters.ts";
import { FakeRepository, oidOf } from "./fake-repository.ts";
import { config } from "./set-up-of.ts";

test("only a letter that stands as it was agreed to is in force, and none with a fault", async () => {
  const repository = new FakeRepository(config);
  const agreed = { "letters/ban.md": "Until {{until}}", "letters/plan.md": "Until {{untill}}" };
  const kept = Object.entries(agreed).map(([path, text]) =>
    KeptFile.parse({ path, blob: oidOf(text), since: "2026-11-22T16:00:00Z", from: "agreed" }),
  );
  const inForce = async (texts: Readonly<Record<string, string>>) => {
    for (const [path, text] of Object.entries(texts)) repository.files.set(path, text);
    return lettersInForce(await repository.observe(), kept, { readDraft, repository });
  };
  expect([...(await inForce(agreed))]).toEqual([["ban", "Until {{until}}"]]);
  const pushed = { "letters/ban.md": "Go away.", "letters/question.md": "Who told you?" };
  expect([...(await inForce(pushed))]).toEqual([]);
});
