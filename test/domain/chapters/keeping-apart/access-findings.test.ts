import { describe, expect, test } from "vitest";
import {
  accessFindings,
  type AccessFinding,
} from "../../../../src/domain/chapters/keeping-apart/access-findings.ts";
import type {
  AccessRole,
  AccessSeen,
} from "../../../../src/domain/chapters/keeping-apart/access-seen.ts";
import { CodeName } from "../../../../src/domain/values/ids.ts";
import { ada, bo, config, cy, dee, eve, fay, mal, pat } from "../../given.ts";

const as = (role: AccessRole, ...people: (typeof ada)[]) =>
  people.map((person) => ({ person, role }));

/** As it should be: the committee may triage, and an owner is in as every owner is. */
const inOrder: AccessSeen = {
  people: [...as("triage", ada, bo, cy), ...as("admin", pat)],
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
/** An app that may see nothing but the people. */
const hardlySeen: AccessSeen = {
  ...inOrder,
  basePermission: undefined,
  teams: undefined,
  deployKeys: undefined,
  webhooks: undefined,
  otherApps: undefined,
  isBoardPublic: undefined,
  areActionsOn: undefined,
};
const also = (...people: AccessSeen["people"]) => ({ people: [...inOrder.people, ...people] });

describe("who and what can get at the cases", () => {
  test.for<{ title: string; seen: Partial<AccessSeen>; found: readonly AccessFinding[] }>([
    { title: "nothing where only committee and owners can", seen: {}, found: [] },
    {
      title: "a room that somebody who belongs there cannot be invited to",
      seen: { areRoomsShort: true },
      found: [{ finding: "not-invited" }],
    },
    {
      title: "somebody of the committee whom GitHub does not show",
      seen: { notShown: [dee] },
      found: [{ finding: "account-not-shown", person: dee }],
    },
    {
      title: "permissions that no owner has granted",
      seen: { lacks: ["organization_projects"] },
      found: [{ finding: "lacks-permissions", permissions: ["organization_projects"] }],
    },
    {
      title: "whatever GitHub does not show",
      seen: hardlySeen,
      found: (
        ["base-permission", "teams", "deploy-keys", "webhooks", "other-apps", "actions"] as const
      ).map((what) => ({ finding: "not-shown", what })),
    },
    {
      title: "a board everybody can see",
      seen: { isBoardPublic: true },
      found: [{ finding: "public-board" }],
    },
    {
      title: "a board that no owner has looked at",
      seen: { isBoardToConfirm: true },
      found: [{ finding: "board-to-confirm" }],
    },
    {
      title: "that every member of the organisation can read",
      seen: { basePermission: "read" },
      found: [{ finding: "base-permission", permission: "read" }],
    },
    {
      title: "a councillor without leave to read",
      seen: also(...as("read", eve)),
      found: [{ finding: "councillors-read", people: [eve] }],
    },
    {
      title: "strangers, whom the council's roster does not name",
      seen: also(...as("read", mal, fay)),
      found: [{ finding: "others-read", people: [mal, fay] }],
    },
    {
      title: "a member who can write, and a stranger for both reasons",
      seen: also(...as("write", { id: 1004, login: "dee" }), ...as("maintain", mal)),
      found: [
        { finding: "others-read", people: [mal] },
        { finding: "can-write", people: [{ id: 1004, login: "dee" }, mal] },
      ],
    },
    {
      title: "everybody with the owners' access, where the owners are not shown",
      seen: { owners: undefined },
      found: [
        { finding: "others-read", people: [pat] },
        { finding: "can-write", people: [pat] },
        { finding: "not-shown", what: "owners" },
      ],
    },
    {
      title: "teams, keys, addresses and other Apps",
      seen: {
        teams: ["staff"],
        deployKeys: [{ canWrite: false }, { canWrite: true }],
        webhooks: 1,
        otherApps: [
          { name: "a-linter", isEverywhere: true, canWrite: false },
          { name: "a-fixer", isEverywhere: true, canWrite: true },
        ],
        areActionsOn: true,
      },
      found: [
        { finding: "teams", names: ["staff"] },
        { finding: "deploy-keys", count: 2 },
        { finding: "webhooks", count: 1 },
        { finding: "other-apps", names: ["a-linter", "a-fixer"] },
        { finding: "writing-apps", names: ["a-fixer"] },
        { finding: "actions-on" },
      ],
    },
    {
      title: "an App that may be installed elsewhere, with a name",
      seen: { otherApps: [{ name: "a-linter", isEverywhere: false, canWrite: false }] },
      found: [{ finding: "app-may-read", name: "a-linter" }],
    },
    {
      title: "that GitHub does not guard records, be it the plan or a refusal",
      seen: { records: "unavailable" },
      found: [{ finding: "no-rules" }],
    },
    {
      title: "that members wait to be let in",
      seen: { waiting: 2 },
      found: [{ finding: "members-wait", count: 2 }],
    },
    {
      title: "that GitHub lets the app keep no rulesets",
      seen: { records: "refused" },
      found: [{ finding: "rules-refused" }],
    },
    {
      title: "a case whose issue is gone, for those of the committee who are not out of it",
      seen: { lostIssues: [{ codeName: CodeName.parse("amber-heron"), out: [bo.id] }] },
      found: [
        { finding: "issue-gone", codeName: CodeName.parse("amber-heron"), people: [ada, cy, dee] },
      ],
    },
    {
      title: "issues of forgotten cases that are emptied and not deleted",
      seen: { emptiedIssues: [12, 15] },
      found: [{ finding: "emptied-issues", numbers: [12, 15] }],
    },
    {
      title: "bots that go on undoing what the app keeps, for the owners",
      seen: { undoing: [{ login: "tidy", undoes: ["label"] }] },
      found: [{ finding: "bot-undoes", bot: { login: "tidy", undoes: ["label"] }, owners: [pat] }],
    },
    {
      title: "bots that go on undoing it, where GitHub does not show the owners",
      seen: { undoing: [{ login: "tidy", undoes: ["label"] }], owners: undefined },
      found: [
        { finding: "others-read", people: [pat] },
        { finding: "can-write", people: [pat] },
        { finding: "bot-undoes", bot: { login: "tidy", undoes: ["label"] }, owners: [] },
        { finding: "not-shown", what: "owners" },
      ],
    },
    {
      title: "rules that would refuse what the app writes, and those that went on refusing it",
      seen: {
        hindrances: [{ branches: "cases/…", rule: "creation" }],
        refusedBy: ["creation"],
        owners: undefined,
      },
      found: [
        { finding: "others-read", people: [pat] },
        { finding: "can-write", people: [pat] },
        {
          finding: "rules-hinder",
          hindrances: [{ branches: "cases/…", rule: "creation" }],
        },
        { finding: "refused-by-rules", rules: ["creation"], owners: [] },
        { finding: "not-shown", what: "owners" },
      ],
    },
  ])("has $title", ({ seen, found }) => {
    expect(accessFindings({ ...inOrder, ...seen }, config)).toEqual(found);
  });

  test("asks no more what an owner has answered, and asks all else", () => {
    const seen = { ...inOrder, webhooks: undefined, teams: undefined };
    expect(accessFindings(seen, config, [{ finding: "not-shown", what: "webhooks" }])).toEqual([
      { finding: "not-shown", what: "teams" },
    ]);
  });

  test("takes councillors for strangers once no council is named", () => {
    const seen = { ...inOrder, ...also(...as("read", eve)) };
    expect(accessFindings(seen, { ...config, council: undefined })).toEqual([
      { finding: "others-read", people: [eve] },
    ]);
  });
});
