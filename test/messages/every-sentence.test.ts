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
// Every command with its examples is read there.
const commands = readFileSync("docs/commands.md", "utf8");
const said = [...texts, schema, commands].map(inOneLine).join("\n");

/** Whole folders, so that what is added there is seen; and the files elsewhere that speak. */
const folders = ["src/messages", "src/domain"];
const files = [
  "src/adapters/record/chain.ts",
  "src/adapters/record/yaml-document.ts",
  "src/adapters/yaml/read-yaml.ts",
  "src/app/introduction/ask-github.ts",
  "src/app/introduction/clock-difference.ts",
  "src/app/settings/common-settings.ts",
  "src/app/verify/git-clone.ts",
  "src/app/statistics/statistics.ts",
  "src/app/settings/github-settings.ts",
  "src/app/introduction/introduce-app.ts",
  "src/app/introduction/only-case-repository.ts",
  "src/app/run-command.ts",
  "src/app/shell/shell.ts",
  "src/app/verify/verify-branch.ts",
  "src/app/verify/verify-record.ts",
  "src/app/verify/verify.ts",
  "src/reconcile/set-up/judge-config.ts",
];

const speaking = [
  ...folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => `${folder}/${name}`),
  ),
  ...files,
  // What a kind of space says, in its own file or the one beside it.
  ...readdirSync("src/adapters/spaces", { recursive: true, encoding: "utf8" })
    .filter((name) => /^[\w-]+\.ts$|\/words\.ts$/.test(name))
    .map((name) => `src/adapters/spaces/${name}`),
];

const neverSaid = [
  // Of a clone in which everything fits: test/app/verify.test.ts makes one.
  "The chains are whole; who signed them is unknown. Give the public key, too.",
  // Of one in which a case was forgotten: test/scenarios/forgetting/taken-away.test.ts makes one.
  ", whose records are gone",
  "; the case was forgotten on",
  ", so delete this clone",
  // For want of a party, which a ban always has.
  "that party",
  // What a cause, a hash or a form of GitHub's is made of.
  "hand-over nears",
  "comity record key",
  "answers to mediation",
  "time of mediation",
  "held by",
  "Public record",
  "_No response_",
  "no response",
  "no one",
  // What stands on other platforms: test/contracts/keyed-spaces.test.ts reads it there.
  "by resolution of the conduct committee, order",
  // Of schemas that read what no person writes.
  "these words are not understood",
  "an instant is written 2026-11-22T16:04:11Z",
  "no such date or time",
  "two thirds",
];

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
