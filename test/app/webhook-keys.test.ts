import { describe, expect, test } from "vitest";
import { mayChangeBans, webhookKeys } from "../../src/app/webhooks/webhook-keys.ts";
import {
  repositoriesConcerned,
  repositoriesThatBan,
} from "../../src/app/webhooks/webhook-scope.ts";

const issue = { node_id: "I_1", number: 7, title: "about ada" };
const repository = { default_branch: "main" };

describe("the keys a delivery may have changed", () => {
  test.each<[string, unknown, readonly string[]]>([
    ["issues", { action: "opened", issue }, ["case:I_1"]],
    ["issue_comment", { action: "edited", issue, comment: {} }, ["case:I_1"]],
    ["issue_comment", { issue: { ...issue, pull_request: {} } }, []],
    ["issues", { action: "opened" }, []],
    ["issues", { issue: { node_id: 7 } }, []],
    [
      "projects_v2_item",
      { projects_v2_item: { content_type: "Issue", content_node_id: "I_2" } },
      ["case:I_2"],
    ],
    [
      "projects_v2_item",
      { projects_v2_item: { content_type: "DraftIssue", content_node_id: "DI_2" } },
      [],
    ],
    ["push", { ref: "refs/heads/main", repository }, ["set-up"]],
    ["push", { ref: "refs/heads/register", repository }, ["set-up"]],
    ["push", { ref: "refs/heads/cases/amber-heron", repository }, ["sweep"]],
    ["push", { ref: "refs/heads/closed/amber-heron", repository }, ["closed"]],
    ["push", { ref: "refs/heads/feature/cases/x", repository }, []],
    ["push", { ref: "refs/tags/comity-root", repository }, []],
    ["pull_request", { action: "opened", pull_request: { head: { ref: "away" } } }, ["set-up"]],
    ["pull_request_review", { pull_request: { head: { ref: "away" } } }, ["set-up"]],
    [
      "pull_request",
      { pull_request: { head: { ref: "resolution/amber-heron" } } },
      ["resolution:amber-heron"],
    ],
    ["pull_request", { pull_request: { head: { ref: "resolution/no name" } } }, []],
    ["pull_request_review", { action: "submitted" }, []],
    ["push", { ref: "refs/heads/resolution/amber-heron", repository }, ["resolution:amber-heron"]],
    ["push", { ref: "refs/heads/resolution/no name", repository }, []],
    [
      "push",
      {
        ref: "refs/heads/main",
        repository,
        commits: [
          { added: ["resolutions/amber-heron.md", "x"], modified: ["resolutions/../y.md"] },
        ],
      },
      ["set-up", "resolution:amber-heron"],
    ],
    [
      "pull_request_review",
      { pull_request: { head: { ref: "resolution/amber-heron" } } },
      ["resolution:amber-heron"],
    ],
    [
      "pull_request_review_comment",
      { pull_request: { head: { ref: "resolution/amber-heron" } } },
      ["resolution:amber-heron"],
    ],
    ["create", { ref: "cases/amber-heron", ref_type: "branch" }, ["sweep"]],
    ["delete", { ref: "register", ref_type: "branch" }, ["set-up"]],
    ["delete", { ref: "comity-root", ref_type: "tag" }, []],
    [
      "issue_comment",
      { issue: { ...issue, title: "Comity: access", body: "<!-- comity access -->" } },
      [`case:${issue.node_id}`, "access"],
    ],
    ["repository", { action: "publicized" }, ["set-up", "access"]],
    ["member", {}, ["set-up", "access"]],
    ["membership", {}, ["access"]],
    ["organization", { action: "member_added" }, ["access"]],
    ["team", {}, ["access"]],
    ["label", {}, ["set-up"]],
    ["projects_v2", {}, ["set-up", "access"]],
    ["installation", {}, ["set-up", "access"]],
    ["installation_repositories", {}, ["set-up", "access"]],
    ["watch", { issue }, []],
    ["__proto__", { issue }, []],
    ["issues", null, []],
    ["issues", "text", []],
  ])("%s %j asks for %j", (event, payload, keys) => {
    expect(webhookKeys(event, payload)).toEqual(keys);
  });
});

function from(owner: string, name: string) {
  return { repository: { name, owner: { login: owner } } };
}

describe("the repositories a delivery is about", () => {
  const conduct = { owner: "example-org", name: "conduct" };
  const second = { owner: "example-org", name: "second" };
  const elsewhere = { owner: "other", name: "conduct" };
  const repositories = [conduct, second, elsewhere];
  const scope = { botLogin: "comity[bot]", repositories, organisations: [] };
  const sender = { login: "bo", type: "User" };
  const organization = { login: "example-org" };

  test.each<[string, unknown, readonly unknown[]]>([
    ["the one it names", { sender, ...from("example-org", "conduct"), organization }, [conduct]],
    ["the one it names in another case", { sender, ...from("Example-Org", "Conduct") }, [conduct]],
    [
      "none where it names another",
      { sender, ...from("example-org", "website"), organization },
      [],
    ],
    ["all of the organisation where it names none", { sender, organization }, [conduct, second]],
    [
      "all of the account of an installation",
      { sender, installation: { id: 1, account: { login: "other" } } },
      [elsewhere],
    ],
    [
      "the one that had the name",
      {
        sender,
        ...from("example-org", "elsewhere"),
        changes: { repository: { name: { from: "conduct" } } },
      },
      [conduct],
    ],
    ["none where it says nothing", { sender, installation: { id: 1 } }, []],
    [
      "none where the app itself caused it",
      { sender: { login: "comity[bot]", type: "Bot" }, ...from("example-org", "conduct") },
      [],
    ],
    [
      "the one it names where another app caused it",
      { sender: { login: "ci[bot]", type: "Bot" }, ...from("example-org", "conduct") },
      [conduct],
    ],
    ["none where there is no payload", null, []],
  ])("are %s", (_, payload, expected) => {
    expect(repositoriesConcerned(payload, scope)).toEqual(expected);
  });
});

test.each([
  ["org_block", true],
  ["organization", true],
  ["membership", true],
  ["installation", true],
  ["installation_target", true],
  ["installation_repositories", false],
  ["member", false],
  ["issues", false],
  ["__proto__", false],
])("a delivery of %s may change bans: %s", (event, expected) => {
  expect(mayChangeBans(event)).toBe(expected);
});

describe("the repositories whose bans may touch the organisation of a delivery", () => {
  const conduct = { owner: "example-org", name: "conduct" };
  const elsewhere = { owner: "other", name: "conduct" };
  const repositories = [conduct, elsewhere];
  const sender = { login: "bo", type: "User" };
  const own = { login: "Example-Org" };
  const third = { login: "third-org" };

  test.each<[string, unknown, readonly string[], readonly unknown[]]>([
    ["those it owns, where nothing is set", { sender, organization: own }, [], [conduct]],
    ["none of another, where nothing is set", { sender, organization: third }, [], []],
    ["the first, where it is set", { sender, organization: third }, ["third-org"], [conduct]],
    ["none, where others are set", { sender, organization: own }, ["third-org"], []],
    [
      "told by its installation",
      { sender, installation: { id: 1, account: third } },
      ["Third-Org"],
      [conduct],
    ],
    [
      "none, where the app itself caused it",
      { sender: { login: "comity[bot]", type: "Bot" }, organization: own },
      [],
      [],
    ],
    ["none, where it names no organisation", { sender }, ["third-org"], []],
    ["none, where there is no payload", undefined, ["third-org"], []],
  ])("are %s", (_, payload, organisations, expected) => {
    const scope = { botLogin: "comity[bot]", repositories, organisations };
    expect(repositoriesThatBan(payload, scope)).toEqual(expected);
  });
});
