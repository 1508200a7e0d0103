import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

/**
 * What can be switched on the local GitHub so that it is as unkind as the real one, the story that
 * would fail if the app leaned on it being kind, and words by which that story does so.
 */
const stories: Readonly<Record<string, readonly [file: string, words: string]>> = {
  "PATCH /organizations members_can_delete_issues": [
    "scenarios/rooms/handed-over.test.ts",
    "members_can_delete_issues",
  ],
  "PATCH /organizations allow_private_forks": [
    "scenarios/rooms/organisation-policies.test.ts",
    "allow_private_forks: false",
  ],
  "PATCH /organizations allow_actions": [
    "scenarios/rooms/organisation-policies.test.ts",
    "allow_actions: false",
  ],
  "PATCH /organizations allow_repository_creation": [
    "scenarios/rooms/organisation-policies.test.ts",
    "allow_repository_creation: false",
  ],
  "PATCH /organizations allow_outside_invitations": [
    "scenarios/rooms/invitations-restricted.test.ts",
    "allow_outside_invitations",
  ],
  "PATCH /organizations allow_repository_deletion": [
    "scenarios/forgetting/taken-away.test.ts",
    "allow_repository_deletion: false",
  ],
  "PATCH /organizations allow_issue_deletion_by_apps": [
    "scenarios/rooms/organisation-policies.test.ts",
    "allow_issue_deletion_by_apps: false",
  ],
  "PATCH /organizations rulesets": ["scenarios/config/rules-in-the-way.test.ts", "rulesets:"],
  "PATCH /told moves": ["scenarios/hand-made-changes.test.ts", "moves: false"],
  "PATCH /told merges_elsewhere": [
    "scenarios/trust/a-record-is-bent.test.ts",
    "merges_elsewhere: false",
  ],
  "PATCH /installations suspended": ["scenarios/kept-out.test.ts", "suspended: true"],
  "PATCH /installations permissions": [
    "scenarios/a-permission-not-accepted.test.ts",
    "permissions",
  ],
  "POST /faults node_budget": ["scenarios/a-project-nobody-else-sees.test.ts", "node_budget"],
  "POST /faults fail": ["scenarios/refused-looks.test.ts", "fail: ["],
  "POST /faults webhooks": ["scenarios/lost-and-doubled-deliveries.test.ts", "webhooks"],
  "POST /index-lag": ["scenarios/rooms/organisation-policies.test.ts", "index-lag"],
  "POST /flag-account": ["scenarios/accounts-that-are-gone.test.ts", "/flag-account"],
  "POST /delete-account": ["scenarios/accounts-that-are-gone.test.ts", "/delete-account"],
  "POST /rename": ["scenarios/renamed-accounts.test.ts", "/rename"],
  "POST /transfer": ["scenarios/transferred-repository.test.ts", "/transfer"],
  "POST /convert-issue": ["scenarios/an-issue-that-is-gone.test.ts", "convertToDiscussion"],
  "POST /apps": ["scenarios/config/what-github-does-not-show.test.ts", "/apps"],
};

/** What drives a world or shows it, and is no unkindness. */
const drives = new Set([
  "POST /accounts",
  "POST /clock",
  "POST /email-comment",
  "POST /faults lag_ms",
  "POST /faults seed",
  "POST /installations",
  "POST /organisations",
  "POST /participants",
  "POST /sweep",
  "POST /tunnels",
]);

const control = "packages/local-github/src/control/";
const inControl = readdirSync(control)
  .map((name) => readFileSync(control + name, "utf8"))
  .join("\n");

/** The keys of a strict object in the code, by what it is called there. */
function keysOf(source: string, name: string): readonly string[] {
  const [, body = ""] =
    new RegExp(`const ${name} = z\\.strictObject\\(\\{([^]*?)\\n\\}\\);`).exec(source) ?? [];
  return [...body.matchAll(/^ {2}(\w+):/gm)].map(([, key = ""]) => key);
}

function switches(): readonly string[] {
  const faults = readFileSync("packages/local-github/src/pipeline/faults.ts", "utf8");
  const posts = [...inControl.matchAll(/app\.post\("(\/[\w-]+)"/g)].map(
    ([, path]) => `POST ${path}`,
  );
  return [
    ...posts.filter((one) => one !== "POST /faults"),
    ...keysOf(inControl, "switches").map((key) => `PATCH /organizations ${key}`),
    ...keysOf(inControl, "told").map((key) => `PATCH /told ${key}`),
    ...keysOf(inControl, "installationChange").map((key) => `PATCH /installations ${key}`),
    ...keysOf(faults, "faultSettings").map((key) => `POST /faults ${key}`),
  ];
}

describe("every way in which the local GitHub can be made unkind", () => {
  test("has a story, or only drives the world", () => {
    const known = [...Object.keys(stories), ...drives];
    expect([...new Set(switches())].toSorted()).toEqual(known.toSorted());
  });

  test.each(Object.entries(stories))("%s is used in a story", (_, [file, words]) => {
    expect(readFileSync(`test/${file}`, "utf8")).toContain(words);
  });
});
