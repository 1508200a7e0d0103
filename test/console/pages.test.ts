import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aConsole, openConsole } from "./support/a-console.ts";

describe("the board", () => {
  test("has a column for each stage and says what to do when it is empty", async () => {
    const { look } = await aConsole();
    const { text } = await look("/");
    expect(text).toContain(
      "Reported 0 Under review 0 Mediation 0 Deliberation 0 Consultation 0 Enactment 0 Closed 0",
    );
    expect(text).toContain("Play a guided case");
  });

  test("shows a case by its code name with its deadline, and when it is overdue", async () => {
    const { look, fileReport, submit } = await aConsole();
    await fileReport({ title: "mal was rude" });
    const before = await look("/");
    expect(before.text).toMatch(/Reported 1 [a-z]+-[a-z]+ #\d+/);
    expect(before.text).toMatch(/ Due [A-Z][a-z]{2} \d/);
    expect(before.text).not.toContain("mal was rude");
    expect(before.text).not.toContain("Overdue");
    const after = await submit("/clock", { move: "1d", from: "/" });
    expect(after.location).toBe("/");
    expect(after.text).toContain("Overdue: acknowledgement");
    expect(after.text).toContain("moved on by 24 hours");
  });

  test("is what GitHub shows the person acted as", async () => {
    const { look, fileReport } = await aConsole();
    await fileReport();
    expect((await look("/", "mal")).text).toContain("Nothing to see for mal");
    const pat = (await look("/", "pat")).text;
    expect(pat).toContain("A case you may not read");
    expect(pat).toContain("the case repository is closed to them");
  });
});

describe("a case", () => {
  let there: Awaited<ReturnType<typeof openConsole>>;
  beforeAll(async () => {
    there = await openConsole({ plan: "free" });
  });
  afterAll(() => there.close());

  test("shows where it stands first, then its thread, and offers the commands that make sense", async () => {
    const { fileReport } = there;
    const { location, text, html } = await fileReport({
      "What happened": "Insults <b>in</b> chat",
    });
    expect(location).toMatch(/^\/cases\/\d+$/);
    expect(text).toMatch(/Where this case stands.*tell reporter-1.*Thread.*What happened/);
    expect(html).toContain("Insults &lt;b&gt;in&lt;/b&gt; chat");
    expect(html).toContain('href="?say=%2Frecuse#say"');
    expect(text).toMatch(/What just happened ada POST …\/issues comity\[bot\] ObserveCase Open/);
  });

  test("takes a command and shows at once what followed", async () => {
    const { fileReport, submit } = there;
    const { location } = await fileReport();
    const told = await submit(`${location}/comments`, { body: "/acknowledge by mail" }, "cy");
    expect(told.text).toContain("Status Under review");
    expect(told.text).toContain("/acknowledge by mail 👀 comity[bot]");
  });

  test("takes an assignment back when somebody recused is assigned", async () => {
    const { fileReport, submit } = there;
    const { location } = await fileReport();
    await submit(`${location}/comments`, { body: "/recuse" }, "bo");
    const { text } = await submit(`${location}/assign`, { login: "bo" }, "owen");
    expect(text).toContain("owen assigned bo");
    expect(text).toContain("comity[bot] unassigned bo");
    expect(text).toContain("Assigned Nobody");
  });

  test("has its card put back when it is moved by hand", async () => {
    const { fileReport, submit } = there;
    const { location } = await fileReport();
    const { text } = await submit(`${location}/move`, { status: "Closed" });
    expect(text).toContain("ada moved the card from Reported to Closed");
    expect(text).toContain("comity[bot] moved the card from Closed to Reported");
  });

  test("keeps somebody's comment from being turned against them", async () => {
    const { fileReport, submit, look } = there;
    const { location } = await fileReport();
    const commented = await submit(`${location}/comments`, { body: "I am on it" }, "cy");
    const edit = /href="(\/cases\/\d+\/comments\/\d+)\/edit"[^>]*comment of cy"/.exec(
      commented.html,
    );
    const path = edit?.[1] ?? "";
    expect((await look(`${path}/edit`)).html).toContain("I am on it</textarea>");
    const { text } = await submit(path, { body: "/recuse", as: "dee" });
    expect(text).toContain("edited by dee");
    expect(text).not.toContain("Out of this case");
    const refused = await submit(path, { body: "/recuse", as: "pat" });
    expect(refused.status).toBe(404);
  });

  test("is not there for those who may not read it", async () => {
    const { fileReport, look, submit } = there;
    const { location } = await fileReport();
    for (const login of ["pat", "mal", "rin"]) {
      expect((await look(location, login)).status).toBe(404);
      expect((await look(`${location}/record`, login)).status).toBe(404);
      expect((await submit(`${location}/comments`, { body: "x" }, login)).status).toBe(404);
    }
  });

  test("has a record that is told as a timeline and holds together", async () => {
    const { fileReport, submit, look } = there;
    const { location } = await fileReport({ title: "mal was rude" });
    await submit(`${location}/comments`, { body: "/recuse we share an employer" }, "bo");
    const { text } = await look(`${location}/record`);
    expect(text).toMatch(/1 Report received ada.*title mal was rude.*2 Member recused bo/);
    expect(text).toContain("unbroken");
    expect(text).toContain("type: MemberRecused");
  });

  test("that is rewritten by hand is shown as broken", async () => {
    const { fileReport, look, githubUrl } = there;
    const { location } = await fileReport();
    const name = /<h1>\s*([a-z]+-[a-z]+)/.exec((await look(location)).html)?.[1];
    const file = `${githubUrl}/repos/sandbox-org/conduct/contents/record.yml`;
    const headers = { authorization: "token sandbox-dee" };
    const { sha, content } = (await (
      await fetch(`${file}?ref=cases/${name}`, { headers })
    ).json()) as { sha: string; content: string };
    const changed = Buffer.from(content, "base64").toString("utf8") + "---\nn: 2\ntype: X\n";
    const body = {
      message: "x",
      sha,
      branch: `cases/${name}`,
      content: Buffer.from(changed).toString("base64"),
    };
    await fetch(file, { method: "PUT", headers, body: JSON.stringify(body) });
    const { text } = await look(`${location}/record`);
    expect(text).toContain("does not carry the hash");
    expect(text).toContain("A document that cannot be read");
  });
});

describe("the clock", () => {
  test("moves to the next thing that falls due", async () => {
    const { fileReport, submit } = await aConsole();
    const { location } = await fileReport();
    const first = await submit("/clock", { move: "next", from: location });
    expect(first.text).toContain("moved on by 18 hours");
    expect(first.text).toContain("@ada, @bo, @cy and @dee");
    const second = await submit("/clock", { move: "next", from: location });
    expect(second.text).toContain("moved on by 24 hours");
    expect(second.text).toContain("added overdue");
  });

  test("stays when nothing waits", async () => {
    const { submit } = await aConsole();
    const { status, text } = await submit("/clock", { move: "next", from: "/" });
    expect(status).toBe(409);
    expect(text).toContain("No open case waits for anything");
  });
});

describe("mail and requests", () => {
  test("tell what the council was sent, without the report", async () => {
    const { fileReport, submit, look } = await aConsole();
    await fileReport({ "What happened": "Insults" });
    expect((await look("/mail")).text).toContain("No mail yet");
    await submit("/clock", { move: "1w", from: "/" });
    const { text } = await look("/mail");
    expect(text).toContain("To council@sandbox.example");
    expect(text).not.toContain("Insults");
  });

  test("leave out what the console reads, unless asked", async () => {
    const { look } = await aConsole();
    await look("/");
    expect((await look("/requests")).text).not.toContain("ConsoleBoard");
    expect((await look("/requests?looks=1")).text).toContain("ConsoleBoard");
  });
});

describe("trouble", () => {
  test("loses webhooks, says so on every page, and a sweep makes up for them", async () => {
    const { fileReport, submit, look } = await aConsole();
    expect((await look("/")).text).not.toContain("webhooks: drop");
    await submit("/trouble/webhooks", { webhooks: "drop" });
    const { location, text } = await fileReport({ title: "mal was rude" });
    expect(text).toContain("webhooks: drop");
    expect(text).not.toContain("Where this case stands");
    await submit("/trouble/webhooks", { webhooks: "nonsense" });
    const swept = await submit("/trouble/sweep", {});
    expect(swept.text).toContain("What just happened comity[bot]");
    expect((await look(location)).text).toContain("Where this case stands");
    await submit("/trouble/webhooks", { webhooks: "deliver" });
    expect((await look("/")).text).not.toContain("webhooks:");
  });
});
