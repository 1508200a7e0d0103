import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readIssueForm } from "local-github";
import { expect, test } from "vitest";

/** Of the project itself, and what set-up puts into a committee's repository. */
const folders = [".github/ISSUE_TEMPLATE", "config/case-repository/.github/ISSUE_TEMPLATE"];
const forms = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name !== "config.yml")
    .map((name) => join(folder, name)),
);

test("there are forms to look at", () => {
  expect(forms).toContain("config/case-repository/.github/ISSUE_TEMPLATE/report.yml");
});

test.each(forms)("GitHub offers %s: nothing in it makes GitHub hide it", (path) => {
  expect(readIssueForm(readFileSync(path, "utf8")).warnings).toEqual([]);
});
