import { createTransport } from "nodemailer";
import { describe, expect, test } from "vitest";
import { conduct, withSandbox } from "./support/with-sandbox.ts";

describe("the request log", () => {
  test("tells who asked for what, and how it went", async () => {
    const { as, app, bot, anyone, control, sandbox } = await withSandbox();
    const asBot = await bot();
    await control("DELETE", "/requests");
    await as("ada")("GET", "/user?x=1");
    await app("GET", "/app");
    await asBot("POST", "/graphql", { query: "query Who { viewer { login } }" });
    await anyone("GET", `${conduct}/labels`);
    const log = await control("GET", "/requests");
    expect(
      log.map(({ by, method, path, status, operation }: Record<string, unknown>) => [
        by,
        method,
        path,
        status,
        operation,
      ]),
    ).toEqual([
      ["ada", "GET", "/user?x=1", 200, null],
      ["app", "GET", "/app", 200, null],
      ["steward[bot]", "POST", "/graphql", 200, "Who"],
      [null, "GET", `${conduct}/labels`, 404, null],
    ]);
    expect(Math.abs(Date.parse(log[0].at) - sandbox.now().getTime())).toBeLessThan(10_000);
    expect(log[0]).not.toHaveProperty("request");
  });

  test("shows bodies when asked to, and can be emptied", async () => {
    const { as, control } = await withSandbox();
    await as("dee")("POST", `${conduct}/issues`, { title: "x" });
    const [entry] = await control("GET", "/requests?bodies=1");
    expect(entry.request).toEqual({ title: "x" });
    expect(entry.response.number).toBe(1);
    await control("DELETE", "/requests");
    expect(await control("GET", "/requests")).toEqual([]);
  });
});

describe("the door", () => {
  test("is closed to foreign hosts and origins", async () => {
    const { sandbox } = await withSandbox();
    const { port } = new URL(sandbox.url);
    const statusWith = async (headers: Record<string, string>, host = `127.0.0.1:${port}`) =>
      (await sandbox.fetch(new Request(`http://${host}/_sandbox`, { headers }))).status;
    expect(await statusWith({})).toBe(200);
    expect(await statusWith({ origin: sandbox.url })).toBe(200);
    expect(await statusWith({ origin: "https://example.org" })).toBe(403);
    expect(await statusWith({ origin: "null" })).toBe(403);
    expect(await statusWith({}, "rebound.example.org")).toBe(403);
  });

  test("announces the sandbox to an app that looks", async () => {
    const { control, sandbox } = await withSandbox();
    const answer = await control("GET", "");
    expect(answer).toMatchObject({ sandbox: "local-github", smtp_url: sandbox.smtpUrl });
    expect(answer.now).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });

  test("what is not built says so and names itself", async () => {
    const { as } = await withSandbox();
    const answer = await as("ada")("GET", `${conduct}/autolinks`);
    expect(answer.status).toBe(501);
    expect(answer.body.message).toBe(`the local GitHub has no GET ${conduct}/autolinks yet`);
  });
});

describe("mail", () => {
  test("sent to the sandbox is kept and goes nowhere", async () => {
    const { control, sandbox } = await withSandbox();
    const transport = createTransport(sandbox.smtpUrl);
    await transport.sendMail({
      from: '"Committee" <conduct@sandbox.example>',
      to: "rin@sandbox.example",
      cc: "core@sandbox.example",
      bcc: "eve@sandbox.example",
      subject: "Your report arrived – thank you",
      text: "We read it.",
      messageId: "<letter-1@sandbox.example>",
    });
    transport.close();
    expect(await control("GET", "/mail")).toEqual([
      {
        at: expect.stringMatching(/Z$/),
        from: "conduct@sandbox.example",
        to: ["rin@sandbox.example", "eve@sandbox.example"],
        cc: ["core@sandbox.example"],
        subject: "Your report arrived – thank you",
        text: "We read it.\n",
        message_id: "<letter-1@sandbox.example>",
      },
    ]);
  });
});

describe("a comment by mail", () => {
  test("is a comment of that person, marked as come by mail", async () => {
    const { as, bot, control } = await withSandbox();
    await as("dee")("POST", `${conduct}/issues`, { title: "x" });
    const comment = await control("POST", "/email-comment", {
      by: "dee",
      issue: 1,
      body: "/acknowledge",
    });
    expect(comment.user.login).toBe("dee");
    const query = `query { node(id: "${comment.node_id}") { ... on IssueComment { createdViaEmail body } } }`;
    const answer = await (await bot())("POST", "/graphql", { query });
    expect(answer.body.data.node).toEqual({ createdViaEmail: true, body: "/acknowledge" });
  });

  test("needs a person who may comment and an issue that is there", async () => {
    const { as, control } = await withSandbox();
    await as("dee")("POST", `${conduct}/issues`, { title: "x" });
    await expect(
      control("POST", "/email-comment", { by: "mal", issue: 1, body: "x" }),
    ).rejects.toThrow("422");
    await expect(
      control("POST", "/email-comment", { by: "dee", issue: 9, body: "x" }),
    ).rejects.toThrow("no issue 9");
  });
});

describe("a person who takes another login", () => {
  test("stays who they are, and leaves the old login to whoever comes", async () => {
    const { as, control } = await withSandbox();
    await as("dee")("POST", `${conduct}/issues`, { title: "x" });
    const { id } = await control("POST", "/rename", { from: "dee", to: "Dora" });
    await control("POST", "/rename", { from: "mal", to: "dee" });
    expect((await as("dora")("GET", "/user")).body).toMatchObject({ id, login: "Dora" });
    expect((await as("dora")("GET", `${conduct}/issues/1`)).body.user.login).toBe("Dora");
    expect((await as("dee")("GET", `${conduct}/issues/1`)).status).toBe(404);
  });

  test("takes one that is free and that could be a login", async () => {
    const { control } = await withSandbox();
    await expect(control("POST", "/rename", { from: "dee", to: "BO" })).rejects.toThrow("422");
    await expect(control("POST", "/rename", { from: "dee", to: "-x" })).rejects.toThrow("422");
    await expect(control("POST", "/rename", { from: "nobody", to: "x" })).rejects.toThrow(
      "nobody is called nobody",
    );
  });
});
