import { describe, expect, test } from "vitest";
import { mentionsIn } from "../src/model/mentions.ts";
import { conduct, withSandbox, type Json } from "./support/with-sandbox.ts";

/** Logins of who was mailed, one list for each mail's subject and text's first line. */
function toldOf(mails: Json): Record<string, string[]> {
  const told: Record<string, string[]> = {};
  for (const { to, text } of mails) {
    (told[text.split("\n")[0]] ??= []).push(to[0].replace(/@.*/, ""));
  }
  return told;
}

async function committee(...logins: string[]) {
  const made = await withSandbox();
  for (const login of logins) {
    await made.as("owen")("PUT", `${conduct}/collaborators/${login}`, { permission: "triage" });
  }
  return { ...made, mails: () => made.control("GET", "/mail?by=github") };
}

describe("mail", () => {
  test("tells everybody with access what was written, but who wrote it", async () => {
    const { as, mails } = await committee("ada", "bo");
    await as("ada")("POST", `${conduct}/issues`, { title: "Insults", body: "He said it." });
    await as("bo")("POST", `${conduct}/issues/1/comments`, { body: "I heard it too." });
    expect(toldOf(await mails())).toEqual({
      "He said it.": ["bo", "dee", "owen"],
      "I heard it too.": ["ada", "dee", "owen"],
    });
    const [first] = await mails();
    expect(first).toMatchObject({
      from: "notifications@github.sandbox",
      subject: "[sandbox-org/conduct] Insults (#1)",
      cc: ["subscribed@noreply.github.sandbox"],
      message_id: "<sandbox-org/conduct/issues/1@github.sandbox>",
    });
  });

  test("is not sent for edits: what is written then, nobody is mailed", async () => {
    const { as, mails } = await committee("ada");
    await as("ada")("POST", `${conduct}/issues`, { title: "x" });
    const before = (await mails()).length;
    await as("ada")("PATCH", `${conduct}/issues/1`, { body: "For @dee: he said it." });
    expect((await mails()).length).toBe(before);
  });

  test("reaches who was mentioned or assigned, if they can read it", async () => {
    const { as, mails } = await committee("ada");
    const owen = as("owen");
    await owen("POST", `${conduct}/issues`, { title: "x", body: "@dee and @pat should look" });
    await owen("POST", `${conduct}/issues/1/assignees`, { assignees: ["ada"] });
    const reasons = (await mails()).map(({ to, cc }: Json) => [to[0], cc[0]].join(" "));
    expect(reasons).toEqual([
      "ada@users.github.sandbox subscribed@noreply.github.sandbox",
      "dee@users.github.sandbox mention@noreply.github.sandbox",
      "ada@users.github.sandbox assign@noreply.github.sandbox",
    ]);
  });

  test("stops when the access does", async () => {
    const { as, mails } = await committee("ada", "bo");
    await as("bo")("POST", `${conduct}/issues`, { title: "x", body: "one" });
    await as("owen")("DELETE", `${conduct}/collaborators/bo`);
    await as("ada")("POST", `${conduct}/issues/1/comments`, { body: "@bo two" });
    expect(toldOf(await mails())["@bo two"]).toEqual(["dee", "owen"]);
  });

  test("tells of pull requests and reviews as well, and of who is asked for one", async () => {
    const { as, mails, control } = await committee("ada");
    const dee = as("dee");
    const { sha } = (await dee("GET", `${conduct}/git/ref/heads/main`)).body.object;
    await dee("POST", `${conduct}/git/refs`, { ref: "refs/heads/draft", sha });
    const file = { message: "Draft", content: "eA==", branch: "draft" };
    await dee("PUT", `${conduct}/contents/x`, file);
    const pull = { title: "A resolution", body: "We agree.", head: "draft", base: "main" };
    await dee("POST", `${conduct}/pulls`, pull);
    await dee("POST", `${conduct}/pulls/1/requested_reviewers`, { reviewers: ["ada"] });
    await as("ada")("POST", `${conduct}/pulls/1/reviews`, { event: "APPROVE", body: "So do I." });
    expect(toldOf(await mails())).toEqual({
      "We agree.": ["ada", "owen"],
      "@dee requested your review on: #1 A resolution.": ["ada"],
      "approved this pull request.": ["dee", "owen"],
    });
    const [first] = await control("GET", "/mail");
    expect(first.text).toContain("/sandbox-org/conduct/pull/1");
  });

  test("of GitHub and of the app are told apart and emptied together", async () => {
    const { as, control } = await committee("ada");
    await as("ada")("POST", `${conduct}/issues`, { title: "x", body: "one" });
    expect(await control("GET", "/mail")).toHaveLength(2);
    expect(await control("GET", "/mail?by=app")).toEqual([]);
    await control("DELETE", "/mail");
    expect(await control("GET", "/mail?by=github")).toEqual([]);
  });
});

describe("notifications", () => {
  test("are a person's own, unread until read", async () => {
    const { as, bot } = await committee("ada");
    await as("dee")("POST", `${conduct}/issues`, { title: "Insults", body: "@ada look" });
    const ada = as("ada");
    const [thread] = (await ada("GET", "/notifications")).body;
    expect(thread).toMatchObject({
      reason: "mention",
      unread: true,
      subject: { title: "Insults", type: "Issue" },
    });
    expect((await ada("GET", `${conduct}/notifications`)).body).toHaveLength(1);
    const own = `/notifications/threads/${thread.id}`;
    expect((await as("bo")("GET", own)).status).toBe(404);
    expect((await ada("PATCH", own)).status).toBe(205);
    expect((await ada("GET", "/notifications")).body).toEqual([]);
    expect((await ada("GET", "/notifications?all=true")).body[0].unread).toBe(false);
    expect((await (await bot())("GET", "/notifications")).status).toBe(403);
  });

  test("vanish with the access to what they are about", async () => {
    const { as } = await committee("ada");
    await as("dee")("POST", `${conduct}/issues`, { title: "x" });
    expect((await as("ada")("GET", "/notifications")).body).toHaveLength(1);
    await as("owen")("DELETE", `${conduct}/collaborators/ada`);
    expect((await as("ada")("GET", "/notifications?all=true")).body).toEqual([]);
  });
});

describe("mentions", () => {
  test.each([
    ["@ada and @Bo-2, (@cy)", ["ada", "bo-2", "cy"]],
    ["mail ada@sandbox.example or @sandbox-org/team", []],
    ["`@ada` and\n```\n@bo\n```\n<!-- @cy -->", []],
    ["@ada, @ada", ["ada"]],
  ])("of %j", (text, logins) => {
    expect([...mentionsIn(text)]).toEqual(logins);
  });
});
