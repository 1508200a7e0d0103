import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { reportHeadings } from "../../../src/domain/chapters/reporting/report-form.ts";
import { sayAndSee } from "../../world/say-and-see.ts";
import { startWorld, type World } from "../../world/start-world.ts";
import type { WorldCase } from "../../world/world-case.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const filledForm = reportHeadings
  .map((heading) => `### ${heading}\n\n${heading === "Where" ? "the call" : "_No response_"}`)
  .join("\n\n");

async function branches(it: WorldCase): Promise<readonly string[]> {
  const name = await it.title();
  const found = await Promise.all(
    ["cases", "closed"].map((folder) =>
      world.as("ada").git.listMatchingRefs({ ...world.here, ref: `heads/${folder}/${name}` }),
    ),
  );
  return found.flatMap(({ data }) => data.map(({ ref }) => ref.replace(name, "…")));
}

describe("an issue without the label", () => {
  test("is no case, whatever is said in it, until a member opens it", async () => {
    const it = await world.report({
      labels: [],
      title: "Something happened",
      body: "### Reported\n\n@mal",
    });
    expect(await sayAndSee(world, it, "bo", "/acknowledge")).toMatchObject({
      reactions: ["confused"],
      recorded: [],
      answer: expect.stringContaining("this issue is no case") as unknown,
    });
    expect(await it.comments()).toHaveLength(2);
    await world.advance("1m");
    const opened = await it.say("cy", "/open\n/acknowledge: by phone");
    expect(await it.reactions(opened)).toEqual(["eyes"]);
    expect((await it.record()).map(({ type, by }) => [type, by])).toEqual([
      ["ReportReceived", { id: 1003, login: "cy" }],
      ["PartyNamed", { id: 1003, login: "cy" }],
      ["PartyTold", { id: 1003, login: "cy" }],
    ]);
    expect(await it.issue()).toMatchObject({ labels: ["report"] });
    expect(await it.title()).toMatch(/^[a-z]+-[a-z]+$/);
    // Its label is there now; the report is not heard a second time.
    await it.say("bo", "/note more");
    const types = (await it.record()).map(({ type }) => type);
    expect(types.filter((type) => type === "ReportReceived")).toHaveLength(1);
    expect((await sayAndSee(world, it, "bo", "/open")).answer).toBe(
      "`/open` changed nothing: this issue is a case already.",
    );
  });

  test("is a case all the same where it is the form, filled in", async () => {
    const it = await world.report({ labels: [], title: "loud", body: filledForm });
    expect((await it.record()).map(({ type }) => type)).toEqual(["ReportReceived"]);
    expect(await it.issue()).toMatchObject({ labels: ["report"] });
    expect(await it.title()).toMatch(/^[a-z]+-[a-z]+$/);
  });

  test("is none where it is a part of the form, which anybody may quote", async () => {
    const body = filledForm.replace("### Received", "### Sent");
    const it = await world.report({ labels: [], title: "About the form", body });
    expect(await it.record()).toEqual([]);
    expect(await it.title()).toBe("About the form");
  });

  test("is opened after the next sweep where GitHub's message was lost", async () => {
    const it = await world.report({ labels: [] });
    await world.faults({ webhooks: "drop" });
    await it.say("cy", "/open");
    await world.faults({});
    expect(await it.labels()).toEqual([]);
    await world.sweep();
    expect(await it.labels()).toEqual(["report"]);
  });

  test("is not opened by somebody else", async () => {
    const it = await world.report({ labels: [] });
    await world
      .as("owen")
      .repos.addCollaborator({ ...world.here, username: "pat", permission: "triage" });
    await it.say("pat", "/open");
    expect(await it.labels()).toEqual([]);
  });
});

describe("closing", () => {
  test("a report that is none of ours takes two, a duplicate one, and the record moves to closed/ (M35)", async () => {
    const it = await world.report();
    expect((await sayAndSee(world, it, "cy", "/close")).answer).toMatch(
      /^`\/close` was not followed: there is no resolution in this case yet\./,
    );
    const other = await world.report();
    const [own, another] = [await it.title(), await other.title()];
    await sayAndSee(world, it, "cy", "/close not-ours: the venue");
    expect(await it.status()).toContain(
      "- 1: cy asks to close this case as not this committee's. Another member agrees with `/second 1`",
    );
    expect(await it.issue()).toMatchObject({ state: "open" });
    const closed = await sayAndSee(world, it, "cy", `/close duplicate ${another}`);
    expect(closed.answer).toContain(`cy closed this case as a duplicate of ${another}.`);
    expect(await it.issue()).toMatchObject({ state: "closed", labels: ["report"] });
    expect(await it.card()).toMatchObject({ Status: "Closed", "Next deadline": null });
    expect(await branches(it)).toEqual(["refs/heads/closed/…"]);
    expect(await it.status()).toContain("### Nothing is owed");
    expect((await sayAndSee(world, other, "cy", `/close duplicate ${own}`)).answer).toContain(
      `${own} was closed as a duplicate of this very case`,
    );
    const third = await world.report();
    expect((await sayAndSee(world, third, "cy", `/close duplicate ${own}`)).answer).toContain(
      `Name the case where it goes on: \`/close duplicate ${another}\``,
    );
    expect((await sayAndSee(world, it, "cy", "/close spam")).answer).toBe(
      "`/close` was not followed: this case is closed. `/reopen: why` takes it up again.",
    );
    await world.advance("30d");
    expect(await it.labels()).toEqual(["report"]);
    // A month in which the council is called to cases that nobody answers.
  }, 60_000);

  test("as a duplicate of itself or of nothing is refused", async () => {
    const it = await world.report();
    const own = await it.title();
    const seen = await sayAndSee(world, it, "cy", `/close duplicate ${own}`);
    expect(seen).toMatchObject({ reactions: ["confused"], recorded: ["CommandRefused"] });
    expect(seen.answer).toMatch(/^`\/close` was not followed: [a-z]+-[a-z]+ is this case itself\./);
    const none = await sayAndSee(world, it, "cy", "/close duplicate no-such");
    expect(none.answer).toMatch(/^`\/close` was not followed: there is no case no-such\./);
    expect(await it.status()).not.toContain("asks to close this case");
  });

  test("and taking it up again brings it back", async () => {
    const it = await world.report();
    expect((await sayAndSee(world, it, "cy", "/reopen: x")).answer).toBe(
      "`/reopen` changed nothing: this case is open.",
    );
    await it.say("cy", "/close spam");
    expect(await branches(it)).toEqual(["refs/heads/closed/…"]);
    expect((await sayAndSee(world, it, "cy", "/reopen: a new witness wrote")).recorded).toEqual([
      "CaseReopened",
    ]);
    expect(await it.issue()).toMatchObject({ state: "open" });
    expect(await it.card()).toMatchObject({ Status: "Reported" });
    expect(await branches(it)).toEqual(["refs/heads/cases/…"]);
  });

  test.each([
    ["the same run of the app", false],
    ["an app that was down", true],
  ])("a closed case is heard though the message was lost, by %s", async (_, isAnother) => {
    await using own = await startWorld();
    const it = await own.report();
    await it.say("cy", "/close spam");
    await own.advance("2d");
    await own.faults({ webhooks: "drop" });
    await it.say("cy", "/reopen: a new witness wrote");
    await own.faults({});
    expect(await it.issue()).toMatchObject({ state: "closed" });
    if (isAnother) await own.startApp();
    await (isAnother ? own.idle() : own.sweep());
    expect(await it.issue()).toMatchObject({ state: "open" });
    expect((await it.record()).map(({ type }) => type)).toContain("CaseReopened");
  });

  test("a sweep over closed cases in which nothing happened looks at none", async () => {
    await using own = await startWorld();
    for (let i = 0; i < 3; i += 1) {
      const it = await own.report();
      await it.say("cy", "/close spam");
    }
    await own.sweep();
    await own.forgetRequests();
    await own.sweep();
    const operations = (await own.requests()).map(({ operation }) => operation);
    expect(operations.filter((name) => name === "SweepPage")).toHaveLength(1);
    expect(operations).not.toContain("ObserveCase");
    expect(operations.length).toBeLessThanOrEqual(3);
  });
});
