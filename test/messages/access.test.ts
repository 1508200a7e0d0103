import { test } from "vitest";
import type { AccessFinding } from "../../src/domain/chapters/keeping-apart/access-findings.ts";
import type { AccessSeen } from "../../src/domain/chapters/keeping-apart/access-seen.ts";
import { accessText } from "../../src/messages/access.ts";
import { CodeName } from "../../src/domain/values/ids.ts";
import { refusedByRule } from "../../src/messages/refused-by-rule.ts";
import { ada, bo, dee, eve, gus, pat } from "../domain/given.ts";
import { matchesPage } from "./page.ts";

const seen: AccessSeen = {
  people: [
    { person: ada, role: "triage" },
    { person: pat, role: "admin" },
  ],
  owners: [pat],
  isPrivate: true,
  basePermission: "none",
  teams: [],
  deployKeys: [],
  webhooks: 0,
  otherApps: [],
  isBoardPublic: false,
  areActionsOn: false,
  lacks: [],
  records: "guarded",
};

const findings: Record<AccessFinding["finding"], readonly AccessFinding[]> = {
  "public-board": [{ finding: "public-board" }],
  "board-to-confirm": [{ finding: "board-to-confirm" }],
  "base-permission": [{ finding: "base-permission", permission: "read" }],
  "councillors-read": [{ finding: "councillors-read", people: [eve] }],
  "others-read": [{ finding: "others-read", people: [gus] }],
  "can-write": [{ finding: "can-write", people: [bo, dee] }],
  teams: [{ finding: "teams", names: ["everyone"] }],
  "deploy-keys": [
    { finding: "deploy-keys", count: 1 },
    { finding: "deploy-keys", count: 2 },
  ],
  webhooks: [
    { finding: "webhooks", count: 1 },
    { finding: "webhooks", count: 2 },
  ],
  "other-apps": [{ finding: "other-apps", names: ["a-bot", "another-bot"] }],
  "actions-on": [{ finding: "actions-on" }],
  "writing-apps": [{ finding: "writing-apps", names: ["a-bot"] }],
  "not-shown": (
    [
      "owners",
      "base-permission",
      "teams",
      "deploy-keys",
      "webhooks",
      "other-apps",
      "actions",
    ] as const
  ).map((what) => ({ finding: "not-shown", what })),
  "lacks-permissions": [
    { finding: "lacks-permissions", permissions: ["administration", "organization_projects"] },
  ],
  "bot-undoes": [
    { finding: "bot-undoes", bot: { login: "tidy", undoes: ["label", "title"] }, owners: [pat] },
    {
      finding: "bot-undoes",
      bot: { login: "tidy", undoes: ["card", "comment", "lock", "state"] },
      owners: [],
    },
  ],
  "members-wait": [
    { finding: "members-wait", count: 1 },
    { finding: "members-wait", count: 2 },
  ],
  "not-invited": [{ finding: "not-invited" }],
  "account-not-shown": [{ finding: "account-not-shown", person: bo }],
  "emptied-issues": [
    { finding: "emptied-issues", numbers: [12] },
    { finding: "emptied-issues", numbers: [12, 15, 31] },
  ],
  "issue-gone": [
    { finding: "issue-gone", codeName: CodeName.parse("amber-heron"), people: [bo, dee] },
    { finding: "issue-gone", codeName: CodeName.parse("birch-otter"), people: [] },
  ],
  "rules-refused": [{ finding: "rules-refused" }],
  "rules-hinder": [
    {
      finding: "rules-hinder",
      hindrances: [
        { branches: "cases/…", rule: "creation" },
        { branches: "cases/…", rule: "pull-request" },
        { branches: "register", rule: "pull-request" },
      ],
    },
  ],
  "refused-by-rules": [
    { finding: "refused-by-rules", rules: ["creation"], owners: [pat] },
    { finding: "refused-by-rules", rules: ["name", "update"], owners: [] },
    {
      finding: "refused-by-rules",
      rules: ["deletion", "checks", "signatures", "other"],
      owners: [pat],
    },
  ],
  "no-rules": [{ finding: "no-rules" }],
  "app-may-read": [{ finding: "app-may-read", name: "a-linter" }],
};

const isQuestion = (finding: AccessFinding) =>
  finding.finding === "not-shown" ||
  finding.finding === "app-may-read" ||
  finding.finding === "account-not-shown" ||
  finding.finding === "no-rules";

test("the issue about access says what it said", async () => {
  await matchesPage("access", [
    ["all is well", accessText(seen, [])],
    [
      "a rule refuses a resolution's branch, in the case",
      refusedByRule({ of: "resolution", rule: "creation" }) ?? "",
    ],
    [
      "a rule refuses the register of bans, in the case",
      refusedByRule({ of: "bans", rule: "update" }) ?? "",
    ],
    ["there is everything to look at", accessText(seen, Object.values(findings).flat())],
    [
      "an owner has looked at what GitHub does not show",
      accessText(
        seen,
        [],
        [...findings["not-shown"], ...findings["app-may-read"], ...findings["no-rules"]].filter(
          isQuestion,
        ),
      ),
    ],
  ]);
});
