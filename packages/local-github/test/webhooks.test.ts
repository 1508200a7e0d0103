import { createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import { startReceiver, type Received } from "./support/receiver.ts";
import { conduct, withSandbox } from "./support/with-sandbox.ts";

const eventsOf = (received: readonly Received[]) =>
  received.map(
    ({ headers, payload }) => `${String(headers["x-github-event"])}.${String(payload.action)}`,
  );

describe("webhooks", () => {
  test("arrive signed, with who, where and for which installation", async () => {
    const { url, received } = await startReceiver();
    const { as, sandbox, control } = await withSandbox({ webhooksUrl: `${url}/hook` });
    await as("ada")("PUT", `${conduct}/collaborators/cy`, { permission: "triage" });
    expect(received).toHaveLength(0);
    await as("dee")("POST", `${conduct}/issues`, { title: "Something", body: "happened" });
    await control("GET", "/idle");
    const [delivery] = received;
    expect(delivery?.path).toBe("/hook");
    const digest = createHmac("sha256", sandbox.facts.webhookSecret)
      .update(delivery?.text ?? "")
      .digest("hex");
    expect(delivery?.headers["x-hub-signature-256"]).toBe(`sha256=${digest}`);
    expect(delivery?.headers["user-agent"]).toMatch(/^GitHub-Hookshot\//);
    expect(delivery?.headers["x-github-hook-installation-target-type"]).toBe("integration");
    expect(delivery?.headers["x-github-hook-installation-target-id"]).toBe(
      String(sandbox.facts.appId),
    );
    expect(delivery?.payload).toMatchObject({
      action: "opened",
      issue: { title: "Something", body: "happened", user: { login: "dee" } },
      repository: { full_name: "sandbox-org/conduct", private: true },
      organization: { login: "sandbox-org" },
      sender: { login: "dee", type: "User" },
      installation: { id: sandbox.facts.installationId },
    });
  });

  test("say what an edit changed", async () => {
    const { url, received } = await startReceiver();
    const { as, control } = await withSandbox({ webhooksUrl: url });
    const dee = as("dee");
    await dee("POST", `${conduct}/issues`, { title: "Before", body: "first" });
    await dee("PATCH", `${conduct}/issues/1`, { title: "After" });
    const comment = await dee("POST", `${conduct}/issues/1/comments`, { body: "one" });
    await dee("PATCH", `${conduct}/issues/comments/${comment.body.id}`, { body: "two" });
    await control("GET", "/idle");
    expect(eventsOf(received)).toEqual([
      "issues.opened",
      "issues.edited",
      "issue_comment.created",
      "issue_comment.edited",
    ]);
    expect(received[1]?.payload.changes).toEqual({ title: { from: "Before" } });
    expect(received[3]?.payload.changes).toEqual({ body: { from: "one" } });
    expect(received[2]?.payload.comment.body).toBe("one");
  });

  test("of the app's own acts come with the bot as sender", async () => {
    const { url, received } = await startReceiver();
    const { bot, control } = await withSandbox({ webhooksUrl: url });
    await (
      await bot()
    )("POST", `${conduct}/labels`, { name: "report", color: "d73a4a" });
    await control("GET", "/idle");
    expect(received[0]?.payload).toMatchObject({
      action: "created",
      label: { name: "report" },
      sender: { login: "steward[bot]", type: "Bot" },
    });
  });

  test("tell of pushes, branches and people", async () => {
    const { url, received } = await startReceiver();
    const { as, control } = await withSandbox({ webhooksUrl: url });
    const owen = as("owen");
    await owen("PUT", `${conduct}/contents/notes.md`, { message: "Take notes", content: "eA==" });
    const head = (await owen("GET", `${conduct}/git/ref/heads/main`)).body.object.sha;
    await owen("POST", `${conduct}/git/refs`, { ref: "refs/heads/draft", sha: head });
    await owen("PUT", `${conduct}/collaborators/ada`, { permission: "triage" });
    await owen("DELETE", `${conduct}/git/refs/heads/draft`);
    await control("GET", "/idle");
    const push = received.find(({ headers }) => headers["x-github-event"] === "push")?.payload;
    expect(push).toMatchObject({
      ref: "refs/heads/main",
      created: false,
      head_commit: { message: "Take notes", added: ["notes.md"], author: { username: "owen" } },
      pusher: { name: "owen" },
    });
    expect(eventsOf(received)).toEqual(
      expect.arrayContaining(["create.undefined", "delete.undefined", "member.added"]),
    );
  });

  test("do not tell of repositories the app is not installed on", async () => {
    const { url, received } = await startReceiver();
    const { as, control } = await withSandbox({ webhooksUrl: url });
    await as("rin")("POST", "/repos/sandbox-org/project/issues", { title: "x" });
    await control("GET", "/idle");
    expect(received).toEqual([]);
  });

  test("that nobody listens to are recorded as failed, and can be sent again under the same guid", async () => {
    const { url, received } = await startReceiver();
    const { as, app, control, sandbox } = await withSandbox();
    await as("dee")("POST", `${conduct}/issues`, { title: "x" });
    await control("GET", "/idle");
    const [failed] = (await app("GET", "/app/hook/deliveries?status=failure")).body;
    expect(failed).toMatchObject({
      event: "issues",
      action: "opened",
      status_code: 502,
      redelivery: false,
    });
    sandbox.app("steward").setWebhooksUrl(url);
    expect((await app("POST", `/app/hook/deliveries/${failed.id}/attempts`)).status).toBe(202);
    await control("GET", "/idle");
    expect(received[0]?.headers["x-github-delivery"]).toBe(failed.guid);
    const [newest] = (await app("GET", "/app/hook/deliveries?status=success")).body;
    expect(newest).toMatchObject({ guid: failed.guid, redelivery: true, status: "OK" });
    const full = (await app("GET", `/app/hook/deliveries/${newest.id}`)).body;
    expect(full.request.payload.issue.title).toBe("x");
  });

  test("are listed a page at a time and for three days", async () => {
    const { as, app, control } = await withSandbox();
    for (const title of ["a", "b", "c"]) await as("dee")("POST", `${conduct}/issues`, { title });
    await control("GET", "/idle");
    const first = await app("GET", "/app/hook/deliveries?per_page=2");
    expect(first.body).toHaveLength(2);
    const [, next = ""] =
      /<[^>]*(\/app[^>]*)>; rel="next"/.exec(first.headers.get("link") ?? "") ?? [];
    expect((await app("GET", next)).body).toHaveLength(1);
    await control("POST", "/clock", { advance: "73h" });
    expect((await app("GET", "/app/hook/deliveries")).body).toEqual([]);
  });

  test("go to this machine only", async () => {
    const { app } = await withSandbox();
    expect((await app("PATCH", "/app/hook/config", { url: "https://example.org/" })).status).toBe(
      422,
    );
    await expect(withSandbox({ webhooksUrl: "https://example.org/" })).rejects.toThrow(
      "this machine",
    );
  });
});
