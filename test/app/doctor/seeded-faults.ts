import { once } from "node:events";
import { createServer } from "node:net";
import { onTestFinished } from "vitest";
import { policy, type Seeded } from "./examined.ts";
import { mailboxFaults } from "./mailbox-faults.ts";

const org = "/orgs/sandbox-org";
const conduct = "/repos/sandbox-org/conduct";
const form = ".github/ISSUE_TEMPLATE/report.yml";

/** An owner changes a file of the default branch. */
async function rewrite(
  { sandbox, asOwner }: Seeded,
  path: string,
  change: (text: string) => string,
) {
  const headers = { authorization: "token sandbox-owen" };
  const rulesets = `${sandbox.url}${conduct}/rulesets`;
  const kept = (await (await fetch(rulesets, { headers })).json()) as { id: number }[];
  for (const { id } of kept) await fetch(`${rulesets}/${id}`, { method: "DELETE", headers });
  const answer = await fetch(`${sandbox.url}${conduct}/contents/${path}`, { headers });
  const { content, sha } = (await answer.json()) as { content: string; sha: string };
  const text = change(Buffer.from(content, "base64").toString());
  await asOwner("PUT", `${conduct}/contents/${path}`, {
    message: "Change it",
    content: Buffer.from(text).toString("base64"),
    sha,
  });
}

function appAndInstallation({ sandbox }: Seeded) {
  const { world } = sandbox.github;
  const [installation] = world.installations.values();
  if (installation === undefined) throw new Error("nothing is installed");
  return { app: installation.app, installation };
}

function without(permissions: Readonly<Record<string, "read" | "write" | "admin">>, name: string) {
  return Object.fromEntries(Object.entries(permissions).filter(([one]) => one !== name));
}

const notAsked = (name: string) => (seeded: Seeded) => {
  const { app, installation } = appAndInstallation(seeded);
  app.permissions = without(app.permissions, name);
  installation.permissions = without(installation.permissions, name);
};

const refusing = (operation: string) => ({ operation, status: 403, times: 9 });

/** What is not as it should be, which check is about it, and words of what that says. */
export const seededFaults: readonly (readonly [
  string,
  (seeded: Seeded) => unknown,
  string,
  string,
])[] = [
  [
    "contents are not asked for",
    notAsked("contents"),
    "Permissions",
    "the App does not ask for contents: write",
  ],
  [
    "checks are not asked for",
    notAsked("checks"),
    "Permissions",
    "the App does not ask for checks: write",
  ],
  [
    "blocking is not asked for",
    notAsked("organization_user_blocking"),
    "Permissions",
    "the App does not ask for organization_user_blocking: write",
  ],
  [
    "a permission is not accepted",
    (seeded) => {
      const { installation } = appAndInstallation(seeded);
      installation.permissions = without(installation.permissions, "statuses");
    },
    "Permissions",
    "nobody has accepted statuses: write",
  ],
  [
    "an event is missing",
    (seeded) => {
      const { app } = appAndInstallation(seeded);
      app.events = app.events.filter((event) => event !== "issue_comment");
    },
    "Permissions",
    "the App is not told of issue_comment",
  ],
  [
    "the webhook secret is another one",
    ({ sandbox }) => {
      for (const hook of sandbox.github.hooks.values()) hook.secret = "another";
    },
    "Webhooks",
    "another secret signed them",
  ],
  [
    "webhooks do not arrive",
    ({ sandbox }) => sandbox.setWebhooksUrl("http://127.0.0.1:9/hook"),
    "Webhooks",
    "they do not arrive (502)",
  ],
  [
    "the clock is twenty minutes off",
    (seeded) => void (seeded.clockIsOff = 20 * 60_000),
    "GitHub and",
    "The host's clock is 20 minutes ahead of GitHub's",
  ],
  [
    "private forks are not allowed",
    policy({ allow_private_forks: false }),
    "Rooms",
    "private repositories cannot be forked in this organisation",
  ],
  [
    "Actions are off",
    policy({ allow_actions: false }),
    "Rooms",
    "Actions are off in this organisation",
  ],
  [
    "issues cannot be deleted",
    policy({ members_can_delete_issues: false }),
    "Rooms",
    "the App cannot delete issues",
  ],
  [
    "repositories cannot be made",
    policy({ allow_repository_creation: false }),
    "Rooms",
    "the App may make no repository",
  ],
  [
    "a ruleset holds to all branches",
    ({ asOwner }) =>
      asOwner("POST", `${conduct}/rulesets`, {
        name: "Everything",
        target: "branch",
        enforcement: "active",
        conditions: { ref_name: { include: ["~ALL"], exclude: [] } },
        rules: [{ type: "creation" }],
      }),
    "Rules",
    "rules hold to branches such as cases/comity-doctor: creation",
  ],
  [
    "a ruleset lets no branch be taken away",
    ({ asOwner }) =>
      asOwner("POST", `${conduct}/rulesets`, {
        name: "Everything",
        target: "branch",
        enforcement: "active",
        conditions: { ref_name: { include: ["~ALL"], exclude: [] } },
        rules: [{ type: "deletion" }],
      }),
    "Records",
    "GitHub does not let the App move them",
  ],
  [
    "merge methods are off",
    ({ asOwner }) =>
      asOwner("PATCH", conduct, { allow_squash_merge: false, allow_merge_commit: false }),
    "Merging",
    "only rebasing is left on",
  ],
  [
    "the board is open",
    ({ sandbox }) => {
      for (const project of sandbox.github.world.projects.values()) project.public = true;
    },
    "Board",
    "everybody can see it",
  ],
  [
    "a field of the board is another one",
    ({ sandbox }) => {
      for (const { fields } of sandbox.github.world.projects.values())
        for (const field of fields) if (field.name === "Waits for") field.name = "Waits";
    },
    "Board",
    "fields are missing or of another kind: Waits for",
  ],
  [
    "a workflow moves cards",
    ({ sandbox }) => {
      const at = { createdAt: "2026-11-22T12:00:00Z", updatedAt: "2026-11-22T12:00:00Z" };
      const workflow = { databaseId: 1, nodeId: "PWF_1", number: 1, name: "Item closed", ...at };
      for (const project of sandbox.github.world.projects.values())
        project.workflows = [{ ...workflow, enabled: true }];
    },
    "Board",
    "workflows move its cards or close issues: Item closed",
  ],
  [
    "boards may not be made",
    ({ control }) => control("POST", "/faults", { fail: [refusing("DoctorMakeBoard")] }),
    "Cards",
    "(403, DoctorMakeBoard)",
  ],
  [
    "a card that moves leaves no line",
    ({ control }) => control("PATCH", "/told", { moves: false }),
    "Cards",
    "GitHub wrote no line when one was moved",
  ],
  [
    "a rule of the organisation lets nothing be merged",
    policy({
      rulesets: [
        {
          name: "Reviewed",
          enforcement: "active",
          conditions: { ref_name: { include: ["~ALL"], exclude: [] } },
          rules: [
            {
              type: "pull_request",
              parameters: {
                required_approving_review_count: 1,
                dismiss_stale_reviews_on_push: false,
                require_code_owner_review: false,
                require_last_push_approval: false,
                required_review_thread_resolution: false,
              },
            },
          ],
        },
      ],
    }),
    "Pull",
    "wrong Pull requests: the App can",
  ],
  [
    "a merge into another branch is not told",
    ({ control }) => control("PATCH", "/told", { merges_elsewhere: false }),
    "Pull",
    "GitHub does not say that a commit came by a merged pull request",
  ],
  [
    "a sweep is more than GitHub answers",
    ({ control }) =>
      control("POST", "/faults", { node_budget: { nodes: 1, operation: "SweepPage" } }),
    "What looks cost",
    "GitHub does not answer one (200, SweepPage)",
  ],
  [
    "the form has an empty title",
    (seeded) => rewrite(seeded, form, (text) => `title: ""\n${text}`),
    "Report",
    "GitHub hides it: title",
  ],
  [
    "members may read every repository",
    ({ asOwner }) => asOwner("PATCH", org, { default_repository_permission: "read" }),
    "Access",
    "every member of the organisation has read",
  ],
  [
    "another App can write",
    ({ control }) =>
      control("POST", "/apps", {
        slug: "bender",
        organization: "sandbox-org",
        repositories: "all",
        permissions: { contents: "write" },
      }),
    "Access",
    "the App bender can write to repositories",
  ],
  ["nothing is mailed", (seeded) => void (seeded.smtpUrl = undefined), "Mail", "nothing is mailed"],
  [
    "the mail server refuses",
    async (seeded) => {
      const server = createServer((socket) => socket.end("554 not you\r\n")).listen(0);
      await once(server, "listening");
      onTestFinished(() => void server.close());
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      seeded.smtpUrl = `smtp://127.0.0.1:${port}`;
    },
    "Mail",
    "Mail: the mail server refuses",
  ],
  ...mailboxFaults,
  [
    "the config names somebody nobody is",
    (seeded) =>
      rewrite(seeded, ".github/comity.yml", (text) => text.replace(/\bbo\b/g, "nobody-is-this")),
    "Config",
    "GitHub shows no person of this login",
  ],
  [
    "no key is set for a space",
    (seeded) =>
      rewrite(seeded, ".github/comity.yml", (text) =>
        text.replace(
          "spaces:",
          'spaces:\n  - { kind: discourse, name: forum, origin: "https://forum.example.org" }',
        ),
      ),
    "Spaces",
    "no key is set for forum",
  ],
];
