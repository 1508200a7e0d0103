import { describe, expect, test } from "vitest";
import { withProposal } from "./support/proposal.ts";
import { conduct, type Json } from "./support/with-sandbox.ts";

const path = `${conduct}/rulesets`;

function gate(appId: number) {
  return {
    name: "resolutions",
    enforcement: "active",
    target: "branch",
    conditions: { ref_name: { include: ["~DEFAULT_BRANCH"], exclude: [] } },
    rules: [
      { type: "deletion" },
      { type: "non_fast_forward" },
      {
        type: "pull_request",
        parameters: {
          required_approving_review_count: 0,
          dismiss_stale_reviews_on_push: true,
          require_code_owner_review: false,
          require_last_push_approval: false,
          required_review_thread_resolution: false,
          allowed_merge_methods: ["squash"],
        },
      },
      {
        type: "required_status_checks",
        parameters: {
          strict_required_status_checks_policy: false,
          required_status_checks: [{ context: "steward/consensus", integration_id: appId }],
        },
      },
    ],
  };
}

describe("rulesets", () => {
  test("are made, listed, changed and deleted by admins, and told", async () => {
    const { as, app, owen, sandbox } = await withProposal();
    const wanted = gate(sandbox.facts.appId);
    expect((await as("dee")("POST", path, wanted)).status).toBe(403);
    const made = await owen("POST", path, wanted);
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ bypass_actors: [], current_user_can_bypass: "never" });
    expect((await owen("POST", path, wanted)).status).toBe(422);
    const one = `${path}/${made.body.id}`;
    const seen = (await as("ada")("GET", one)).body;
    expect(seen.rules).toHaveLength(4);
    expect(seen.bypass_actors).toBeUndefined();
    const inForce = (await as("ada")("GET", `${conduct}/rules/branches/main`)).body;
    expect(inForce.map(({ type }: Json) => type)).toEqual([
      "deletion",
      "non_fast_forward",
      "pull_request",
      "required_status_checks",
    ]);
    expect((await owen("PUT", one, { enforcement: "evaluate" })).status).toBe(422);
    expect((await owen("PUT", one, { enforcement: "disabled" })).body.enforcement).toBe("disabled");
    expect((await as("ada")("GET", `${conduct}/rules/branches/main`)).body).toEqual([]);
    expect((await owen("DELETE", one)).status).toBe(204);
    expect((await owen("GET", path)).body).toEqual([]);
    const told = (await app("GET", "/app/hook/deliveries?per_page=100")).body
      .filter(({ event }: Json) => event === "repository_ruleset")
      .map(({ action }: Json) => action);
    expect(told).toEqual(["deleted", "edited", "created"]);
  });

  test("cannot be had in a private repository of the free plan", async () => {
    const { owen, sandbox } = await withProposal({ plan: "free" });
    const wanted = gate(sandbox.facts.appId);
    const refused = await owen("POST", path, wanted);
    expect(refused.status).toBe(403);
    expect(refused.body.message).toBe(
      "Upgrade to GitHub Pro or make this repository public to enable this feature.",
    );
    expect((await owen("GET", path)).status).toBe(403);
    expect((await owen("POST", "/repos/sandbox-org/project/rulesets", wanted)).status).toBe(201);
  });

  test("keep pushes from the branch, whoever pushes and by whatever door", async () => {
    const { as, owen, bot, sandbox, head, root } = await withProposal();
    await owen("POST", path, gate(sandbox.facts.appId));
    const content = Buffer.from("x").toString("base64");
    const direct = await owen("PUT", `${conduct}/contents/x`, { message: "x", content });
    expect(direct.status).toBe(422);
    expect(direct.body.message).toContain("Changes must be made through a pull request.");
    const ref = `${conduct}/git/refs/heads/main`;
    expect((await as("dee")("PATCH", ref, { sha: head })).status).toBe(422);
    const mutation = `mutation($r: ID!) { updateRefs(input: { repositoryId: $r, refUpdates: [
      { name: "refs/heads/fresh", afterOid: "${root}" },
      { name: "refs/heads/main", afterOid: "${head}" }] }) { clientMutationId } }`;
    const repository = (await bot("GET", conduct)).body.node_id;
    const both = await bot("POST", "/graphql", { query: mutation, variables: { r: repository } });
    expect(both.body.errors[0].type).toBe("UNPROCESSABLE");
    expect((await bot("GET", `${conduct}/git/ref/heads/fresh`)).status).toBe(404);
    expect((await bot("GET", `${conduct}/git/ref/heads/main`)).body.object.sha).toBe(root);
  });

  test("let through who stands on the list", async () => {
    const { as, owen, bot, sandbox, root, head } = await withProposal();
    const ledger = {
      name: "ledger",
      enforcement: "active",
      conditions: { ref_name: { include: ["refs/heads/cases/**"], exclude: [] } },
      bypass_actors: [
        { actor_id: sandbox.facts.appId, actor_type: "Integration", bypass_mode: "always" },
      ],
      rules: [{ type: "creation" }, { type: "update" }],
    };
    expect((await owen("POST", path, ledger)).status).toBe(201);
    const ref = { ref: "refs/heads/cases/amber-heron", sha: root };
    expect((await as("dee")("POST", `${conduct}/git/refs`, ref)).status).toBe(422);
    expect((await bot("POST", `${conduct}/git/refs`, ref)).status).toBe(201);
    const update = `${conduct}/git/refs/heads/cases/amber-heron`;
    expect((await as("dee")("PATCH", update, { sha: head })).status).toBe(422);
    expect((await bot("PATCH", update, { sha: head })).status).toBe(200);
  });
});

describe("a required check", () => {
  test("has to pass, and only the expected app's counts", async () => {
    const { as, owen, bot, sandbox, pull, head } = await withProposal();
    await owen("POST", path, gate(sandbox.facts.appId));
    const merge = () => bot("PUT", `${pull}/merge`, { sha: head, merge_method: "squash" });
    const missing = await merge();
    expect(missing.status).toBe(405);
    expect(missing.body.message).toContain(
      'Required status check "steward/consensus" is expected.',
    );
    expect((await bot("GET", pull)).body.mergeable_state).toBe("blocked");
    const forged = { state: "success", context: "steward/consensus" };
    await as("dee")("POST", `${conduct}/statuses/${head}`, forged);
    expect((await merge()).body.message).toContain("was not set by the expected GitHub App.");
    const run = { name: "steward/consensus", head_sha: head };
    await bot("POST", `${conduct}/check-runs`, { ...run, conclusion: "action_required" });
    expect((await merge()).body.message).toContain("is failing");
    await bot("POST", `${conduct}/check-runs`, { ...run, conclusion: "success" });
    const wrong = await as("dee")("PUT", `${pull}/merge`, { merge_method: "merge" });
    expect(wrong.status).toBe(405);
    expect((await merge()).status).toBe(200);
  });

  test.each(["neutral", "skipped"])("passes when it is %s", async (conclusion) => {
    const { owen, bot, sandbox, pull, head } = await withProposal();
    await owen("POST", path, gate(sandbox.facts.appId));
    const run = { name: "steward/consensus", head_sha: head, conclusion };
    await bot("POST", `${conduct}/check-runs`, run);
    expect((await bot("PUT", `${pull}/merge`, { merge_method: "squash" })).status).toBe(200);
  });
});

test("a rule can dismiss approvals when the head is pushed, and the timeline says why", async () => {
  const { owen, bot, sandbox, pull, opened, blob, commit, approve } = await withProposal();
  await owen("POST", path, gate(sandbox.facts.appId));
  await approve("ada");
  const { head } = await commit(bot, "resolutions/amber-heron.md", "---\nx\n", blob);
  expect((await bot("GET", `${pull}/reviews`)).body[0].state).toBe("DISMISSED");
  const query = `query($id: ID!) { node(id: $id) { ... on PullRequest {
    timelineItems(last: 1, itemTypes: [REVIEW_DISMISSED_EVENT]) { nodes { ... on ReviewDismissedEvent {
      previousReviewState pullRequestCommit { commit { oid } } } } } } } }`;
  const variables = { id: opened.body.node_id };
  const { node } = (await bot("POST", "/graphql", { query, variables })).body.data;
  expect(node.timelineItems.nodes).toEqual([
    { previousReviewState: "APPROVED", pullRequestCommit: { commit: { oid: head } } },
  ]);
});
