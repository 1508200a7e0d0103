import { test } from "vitest";
import { changedFilesText } from "../../src/messages/changed-files.ts";
import { ada, bo } from "../domain/given.ts";
import { matchesPage } from "./page.ts";

test("word of files that somebody changed says what it said", async () => {
  const before = { blob: "a" };
  await matchesPage("changed-files", [
    [
      "files changed, added and taken away",
      changedFilesText(
        [
          { path: ".github/ISSUE_TEMPLATE/report.yml", blob: "b", kept: before },
          { path: ".github/workflows/`mail`\n.yml", blob: "b", kept: undefined },
          { path: "README.md", blob: null, kept: before },
        ],
        [ada, bo],
      ),
    ],
  ]);
});
