import { describe, expect, test } from "vitest";
import { withProposal } from "./support/proposal.ts";
import { conduct, type Json } from "./support/with-sandbox.ts";

describe("check runs", () => {
  test("are made and changed by apps alone, for commits that are there", async () => {
    const { as, owen, bot, head } = await withProposal();
    const run = { name: "steward/consensus", head_sha: head };
    expect((await as("ada")("POST", `${conduct}/check-runs`, run)).status).toBe(403);
    const refused = await owen("POST", `${conduct}/check-runs`, run);
    expect(refused.status).toBe(403);
    expect(refused.body.message).toBe("You must authenticate via a GitHub App.");
    const nowhere = { ...run, head_sha: "0".repeat(40) };
    expect((await bot("POST", `${conduct}/check-runs`, nowhere)).status).toBe(422);
    const undone = { ...run, status: "completed" };
    expect((await bot("POST", `${conduct}/check-runs`, undone)).status).toBe(422);
    const made = await bot("POST", `${conduct}/check-runs`, { ...run, external_id: "3" });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ status: "queued", conclusion: null, external_id: "3" });
    const path = `${conduct}/check-runs/${made.body.id}`;
    expect((await owen("PATCH", path, { conclusion: "success" })).status).toBe(403);
    const done = await bot("PATCH", path, { conclusion: "success" });
    expect(done.body).toMatchObject({ status: "completed", conclusion: "success" });
    const lesser = await bot("GET", path);
    expect(lesser.body.pull_requests).toMatchObject([{ number: 1 }]);
  });

  test("need the permission in the token", async () => {
    const { narrowed, head } = await withProposal();
    const reader = await narrowed({ permissions: { checks: "read" } });
    const run = { name: "steward/consensus", head_sha: head };
    const refused = await reader("POST", `${conduct}/check-runs`, run);
    expect(refused.status).toBe(403);
    expect(refused.body.message).toBe("Resource not accessible by integration");
  });

  test("carry annotations, fifty at a time, which add up", async () => {
    const { bot, head } = await withProposal();
    const line = (at: number) => ({
      path: "resolutions/amber-heron.md",
      start_line: at,
      end_line: at,
      annotation_level: "failure",
      message: `line ${at}`,
    });
    const output = (...annotations: object[]) => ({ title: "T", summary: "S", annotations });
    const run = { name: "steward/config", head_sha: head };
    const many = Array.from({ length: 51 }, (_, at) => line(at + 1));
    const tooMany = await bot("POST", `${conduct}/check-runs`, { ...run, output: output(...many) });
    expect(tooMany.status).toBe(422);
    const made = await bot("POST", `${conduct}/check-runs`, { ...run, output: output(line(1)) });
    const path = `${conduct}/check-runs/${made.body.id}`;
    const more = await bot("PATCH", path, { output: output(line(2)) });
    expect(more.body.output).toMatchObject({ title: "T", annotations_count: 2 });
    const annotations = (await bot("GET", `${path}/annotations`)).body;
    expect(annotations.map(({ message }: Json) => message)).toEqual(["line 1", "line 2"]);
  });

  test("are found by name and app, the newest of a name first of all", async () => {
    const { app, bot, sandbox, head } = await withProposal();
    for (const conclusion of ["failure", "success"]) {
      const run = { name: "steward/consensus", head_sha: head, conclusion };
      await bot("POST", `${conduct}/check-runs`, run);
    }
    const latest = await bot(
      "GET",
      `${conduct}/commits/${head}/check-runs?check_name=steward/consensus`,
    );
    expect(latest.body).toMatchObject({ total_count: 1, check_runs: [{ conclusion: "success" }] });
    const all = await bot("GET", `${conduct}/commits/resolution/amber-heron/check-runs?filter=all`);
    expect(all.body.total_count).toBe(2);
    const query = `query($app: Int!) { repository(owner: "sandbox-org", name: "conduct") { object(oid: "${head}") { ... on Commit {
      statusCheckRollup { state }
      checkSuites(first: 1, filterBy: { appId: $app }) { nodes { status conclusion
        checkRuns(first: 1, filterBy: { checkName: "steward/consensus", appId: $app, checkType: LATEST }) {
          nodes { databaseId status conclusion title summary } } } } } } } }`;
    const ask = (id: number) => bot("POST", "/graphql", { query, variables: { app: id } });
    const { object } = (await ask(sandbox.facts.appId)).body.data.repository;
    expect(object).toMatchObject({
      statusCheckRollup: { state: "SUCCESS" },
      checkSuites: {
        nodes: [
          {
            status: "COMPLETED",
            conclusion: "SUCCESS",
            checkRuns: { nodes: [{ status: "COMPLETED", conclusion: "SUCCESS" }] },
          },
        ],
      },
    });
    expect((await ask(1)).body.data.repository.object.checkSuites.nodes).toEqual([]);
    const deliveries = (await app("GET", "/app/hook/deliveries?per_page=100")).body;
    const told = deliveries.map(({ event, action }: Json) => `${event}.${action}`);
    expect(told).toEqual(expect.arrayContaining(["check_run.created", "check_run.completed"]));
    expect(told).toEqual(
      expect.arrayContaining(["check_suite.requested", "check_suite.completed"]),
    );
  });
});

describe("commit statuses", () => {
  test("are set by people with write and combined by context", async () => {
    const { as, bot, head } = await withProposal();
    const path = `${conduct}/statuses/${head}`;
    const good = { state: "success", context: "build" };
    expect((await as("ada")("POST", path, good)).status).toBe(403);
    await as("dee")("POST", path, { state: "failure", context: "build" });
    expect((await bot("GET", `${conduct}/commits/${head}/status`)).body.state).toBe("failure");
    await as("dee")("POST", path, good);
    await bot("POST", path, { state: "pending", context: "slow" });
    const combined = (await bot("GET", `${conduct}/commits/${head}/status`)).body;
    expect(combined).toMatchObject({ state: "pending", total_count: 2 });
    expect((await bot("GET", `${conduct}/commits/${head}/statuses`)).body).toHaveLength(3);
  });
});
