import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const docs = "https://docs.github.com/en";
const roles = `${docs}/organizations/managing-user-access-to-your-organizations-repositories/managing-repository-roles`;
const reviewing = `${docs}/pull-requests/collaborating-with-pull-requests/reviewing-changes-in-pull-requests`;
const conversations = `${docs}/communities/moderating-comments-and-conversations`;

/** A rule the app leans on, the page it stands on, and the tests that keep the local GitHub to it. */
const rules: readonly {
  readonly rule: string;
  readonly page: string;
  readonly tests: readonly (readonly [file: string, ...titles: string[]])[];
}[] = [
  {
    rule: "a private repository is read by its people, its owners and by base permission",
    page: `${roles}/setting-base-permissions-for-an-organization`,
    tests: [
      ["issues", "does not exist for those without access, whatever they ask of it"],
      ["issues", "is open to the organisation's owners"],
      [
        "model-access",
        "a private repository exists for owners, collaborators and base permission only",
      ],
    ],
  },
  {
    rule: "triage labels and assigns, write rewords and deletes",
    page: `${roles}/repository-roles-for-an-organization`,
    tests: [
      ["issues", "of others are not reworded with triage, but labelled"],
      ["issues", "are edited by their author and by those with write, not with triage"],
    ],
  },
  {
    rule: "assignees without access are silently ignored",
    page: `${docs}/rest/issues/assignees`,
    tests: [
      ["issues", "take as assignees only who may be assigned, without a word about the others"],
    ],
  },
  {
    rule: "authors cannot approve their own pull request",
    page: `${reviewing}/about-pull-request-reviews`,
    tests: [["reviews", "of one's own pull request can only be a comment"]],
  },
  {
    rule: "who dismissed a review stays known",
    page: `${reviewing}/dismissing-a-pull-request-review`,
    tests: [["reviews", "is dismissed by people with write, and the timeline keeps by whom"]],
  },
  {
    rule: "a merge waits for the required checks of the expected app",
    page: `${docs}/repositories/configuring-branches-and-merges-in-your-repository/managing-rulesets/available-rules-for-rulesets`,
    tests: [["rulesets", "has to pass, and only the expected app's counts"]],
  },
  {
    rule: "a commit on a head that has moved is refused",
    page: `${docs}/graphql/reference/mutations#createcommitonbranch`,
    tests: [["graphql-documents", "a commit on a head that is no longer there is stale"]],
  },
  {
    rule: "commits made through the API without an author are signed by GitHub",
    page: `${docs}/authentication/managing-commit-signature-verification/about-commit-signature-verification`,
    tests: [
      ["model-git", "a commit with an author of its own is not signed, a bot's without one is"],
    ],
  },
  {
    rule: "a block takes access away and keeps from writing; members cannot be blocked",
    page: `${docs}/communities/maintaining-your-safety-on-github/blocking-a-user-from-your-organization`,
    tests: [
      [
        "blocks",
        "is refused for %s: members, owners, oneself, what is no person",
        "takes roles, assignments and invitations away, and unblocking brings none back",
        "keeps people from writing, not from reading or taking away what they wrote",
      ],
    ],
  },
  {
    rule: "the history of a comment holds its versions",
    page: `${conversations}/tracking-changes-in-a-comment`,
    tests: [["model-issues", "the history holds every version in full, and who wrote it"]],
  },
  {
    rule: "a locked conversation is for those with write",
    page: `${conversations}/locking-conversations`,
    tests: [["issues", "on a locked issue need write"]],
  },
  {
    rule: "options of a board's field that come without their id are new ones",
    page: `${docs}/graphql/reference/mutations#updateprojectv2field`,
    tests: [
      [
        "model-projects",
        "options given again with their id keep what chose them, without it they lose it",
      ],
    ],
  },
  {
    rule: "an app makes repositories in its organisation",
    page: `${docs}/rest/repos/repos#create-an-organization-repository`,
    tests: [["rooms", "is the app's at once, begins with a commit, and is told of"]],
  },
  {
    rule: "private repositories are forked only where owners allow it",
    page: `${docs}/organizations/managing-organization-settings/managing-the-forking-policy-for-your-organization`,
    tests: [
      [
        "rooms",
        "takes no word about forks, and none about Actions, where owners settled that for all",
      ],
    ],
  },
  {
    rule: "an invalid issue form is offered to nobody",
    page: `${docs}/communities/using-templates-to-encourage-useful-issues-and-pull-requests/common-validation-errors-when-creating-issue-forms`,
    tests: [["issue-forms", "without any of these errors is offered"]],
  },
  {
    rule: "a deleted issue is gone",
    page: `${docs}/issues/tracking-your-work-with-issues/administering-issues/deleting-an-issue`,
    tests: [["rooms", "leaves nothing but that there was one"]],
  },
  {
    rule: "the Free plan has limits in private repositories",
    page: `${docs}/get-started/learning-about-github/githubs-plans`,
    tests: [
      ["issues", "have one assignee in a private repository on the free plan"],
      ["reviews", "reaches one at a time in a private repository of the free plan"],
      ["rulesets", "cannot be had in a private repository of the free plan"],
    ],
  },
  {
    rule: "requests and new content are limited, and every answer says how much is left",
    page: `${docs}/rest/using-the-rest-api/rate-limits-for-the-rest-api`,
    tests: [
      [
        "rate-limits",
        "are told in every answer's headers",
        "an app may create 80 things a minute and 500 an hour, with the wait in the answer",
      ],
    ],
  },
  {
    rule: "a list is asked for with bounds of at most a hundred",
    page: `${docs}/graphql/overview/rate-limits-and-node-limits-for-the-graphql-api`,
    tests: [
      [
        "graphql-rules",
        "need bounds of at most a hundred, unless only the count is asked for",
        "a long file is cut where GitHub cuts it",
      ],
    ],
  },
  {
    rule: "tokens of an installation can be narrowed and live for an hour",
    page: `${docs}/apps/creating-github-apps/authenticating-with-a-github-app/generating-an-installation-access-token-for-a-github-app`,
    tests: [
      [
        "auth",
        "do only what they were narrowed to",
        "live for an hour of wall time, however far the sandbox's clock moves",
      ],
    ],
  },
  {
    rule: "deliveries are signed",
    page: `${docs}/webhooks/using-webhooks/validating-webhook-deliveries`,
    tests: [["webhooks", "arrive signed, with who, where and for which installation"]],
  },
  {
    rule: "failed deliveries are not sent again unless asked for",
    page: `${docs}/webhooks/using-webhooks/handling-failed-webhook-deliveries`,
    tests: [
      [
        "webhooks",
        "that nobody listens to are recorded as failed, and can be sent again under the same guid",
        "are listed a page at a time and for three days",
      ],
    ],
  },
];

describe.for(rules)("$rule ($page)", ({ tests }) => {
  test.for(tests)("is kept in %s", ([file, ...titles]) => {
    const text = readFileSync(new URL(`${file}.test.ts`, import.meta.url), "utf8");
    expect(titles.filter((title) => !text.includes(`"${title}",`))).toEqual([]);
  });
});
