import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { pages } from "./page.ts";
import { inOneLine, sentencesIn } from "./sentences-in.ts";

const snapshots = "test/messages/snapshots";
const texts = readdirSync(snapshots, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".md"))
  .map((name) => readFileSync(`${snapshots}/${name}`, "utf8"));
// What the config's keys mean is read where editors show it.
const schema = readFileSync("config/comity.schema.json", "utf8").replaceAll('\\"', '"');
const said = [...texts, schema].map(inOneLine).join("\n");

/** Whole folders, so that what is added there is seen; and the files elsewhere that speak. */
const folders = ["src/messages", "src/commands"];
const files = [
  "src/adapters/record/chain.ts",
  "src/adapters/record/yaml-document.ts",
  "src/adapters/yaml/read-yaml.ts",
  "src/app/common-settings.ts",
  "src/app/git-clone.ts",
  "src/app/github-settings.ts",
  "src/app/introduce-app.ts",
  "src/app/only-case-repository.ts",
  "src/app/run-command.ts",
  "src/app/shell.ts",
  "src/app/verify-branch.ts",
  "src/app/verify-record.ts",
  "src/app/verify.ts",
  "src/domain/access/access-issue.ts",
  "src/domain/board-fields.ts",
  "src/domain/config/committee-config.ts",
  "src/domain/config/configuration-issue.ts",
  "src/domain/config/names.ts",
  "src/domain/config/read-config.ts",
  "src/domain/config/roster-problems.ts",
  "src/domain/config/shape-problems.ts",
  "src/domain/config/space-entry.ts",
  "src/domain/labels.ts",
  "src/domain/resolution/measure-problems.ts",
  "src/domain/resolution/measure.ts",
  "src/domain/resolution/read-resolution.ts",
  "src/domain/resolution/resolution.ts",
  "src/domain/resolution/written-proposal.ts",
  "src/reconcile/set-up/judge-config.ts",
];

const speaking = [
  ...folders.flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`)),
  ...files,
];

/** For want of a party, which a ban always has. */
const neverSaid = ["that party"];

describe("every sentence that people read stands in a snapshot:", () => {
  test("they are looked for", () => {
    expect(speaking.flatMap(sentencesIn).length).toBeGreaterThan(500);
  });

  test.for(speaking)("%s", (file) => {
    const missing = sentencesIn(file).filter((one) => !said.includes(one));
    expect(missing.filter((one) => !neverSaid.includes(one))).toEqual([]);
  });
});

test("no snapshot is left of a page that is no more", () => {
  const names = readdirSync(snapshots).filter((name) => name.endsWith(".md"));
  expect(names.toSorted()).toEqual(pages.map((page) => `${page}.md`).toSorted());
});
