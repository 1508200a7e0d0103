import { committeeConfig } from "sandbox/committee-config";
import { expect, test } from "vitest";
import { startWorld } from "../../world/start-world.ts";
import { Visitor } from "../door/visitor.ts";
import { readRoom, roomOf, roomsSeenBy } from "./room-of.ts";

test("a case handed to the council is the council's, and the committee no longer sees it", async () => {
  await using world = await startWorld();
  const it = await world.report({ body: "Somebody shouted at @mal." });
  await it.say("rin", "I cannot write here.").catch(() => {});
  await it.say("ada", "/acknowledge by phone");
  await it.say("bo", "/note I asked around, ![x](https://evil.example/x.png) @cy");
  await it.say("bo", "/to-council: we know them too well");
  await it.say("cy", "/second");
  const room = await roomOf(world, "eve");
  expect(room.readers).toEqual(["eve", "fay", "gus", "owen"]);
  expect(await roomsSeenBy(world, "ada")).toEqual([]);
  expect(room.status).toContain("**Decides:** the executive council: eve, fay and gus.");
  const thread = room.comments.map(({ body }) => body).join("\n");
  expect(thread).toMatch(/\*\*bo\*\*, \w{3} \d+ \w{3} 20/);
  expect(thread).toContain("```text\n/note I asked around");
  expect(thread).toContain("@eve, @fay and @gus: the council decides this case, and what was");
  await room.say("eve", "/note taken over");
  const { record } = await roomOf(world, "eve");
  expect(record.at(-1)).toMatchObject({ type: "NoteTaken", text: "taken over" });
});

test("bo recuses ada and cy and tries to go on with dee: the case is with the council", async () => {
  await using world = await startWorld();
  const it = await world.report();
  await it.say("bo", "/recuse @ada: they share an employer");
  await it.say("dee", "/second");
  await it.say("bo", "/recuse @cy: they share a flat");
  await it.say("dee", "/second");
  const room = await roomOf(world, "eve");
  expect(room.readers).toEqual(["eve", "fay", "gus", "owen"]);
  expect(room.record.map(({ type }) => type)).toContain("CaseHandedOver");
});

test("a report about the whole committee goes to the council's room (M4)", async () => {
  await using world = await startWorld();
  await world.report({ body: "### Reported\n\n@ada, @bo, @cy and @dee" });
  const room = await roomOf(world, "fay");
  expect(room.readers).toEqual(["eve", "fay", "gus", "owen"]);
  for (const login of ["ada", "bo", "cy", "dee"])
    expect(await roomsSeenBy(world, login)).toEqual([]);
});

test("a report that comes in while the whole committee is away is the council's, who are its interim committee (M4)", async () => {
  const away = ["ada", "bo", "cy", "dee"].map((who) => ({
    who,
    from: "2026-01-01",
    until: "2027-12-31",
  }));
  const config = `${committeeConfig}away: ${JSON.stringify(away)}\n`;
  await using world = await startWorld({ app: "none", config });
  const app = await world.startApp();
  await world.idle();
  const told = await new Visitor(app.url).report({ what: "It was in the hall.", reach: "page" });
  expect(told.text).toContain("Your report has arrived");
  await world.idle();
  const room = await roomOf(world, "eve");
  expect(room.readers).toEqual(["eve", "fay", "gus", "owen"]);
  expect(room.status).toContain("tell reporter-1 that the report arrived");
  expect(room.comments.map(({ body }) => body).join("\n")).toContain(
    "@eve, @fay and @gus: the council decides this case",
  );
});

test("a case that is in a room when the council gets it tells the councillors who are let in", async () => {
  await using world = await startWorld();
  await world.report({ body: "### Reported\n\n@bo" });
  const before = await roomOf(world, "ada");
  await before.say("ada", "/to-council: we know them too well");
  await before.say("cy", "/second 2");
  const room = await roomOf(world, "eve");
  expect(room.readers).toEqual(["eve", "fay", "gus", "owen"]);
  expect(room.comments.at(-1)?.body).toContain(
    "@eve, @fay and @gus: the council decides this case, as the committee asks.",
  );
  await world.redeliverAll();
  await world.idle();
  const again = await roomOf(world, "eve");
  expect(again.comments).toHaveLength(room.comments.length);
});

test("two rooms with different recused members do not see one another", async () => {
  await using world = await startWorld();
  await world.report({ body: "### Reported\n\n@bo" });
  const [aboutBo = ""] = await roomsSeenBy(world, "ada");
  await world.report({ body: "### Reported\n\n@cy" });
  const aboutCy = (await roomsSeenBy(world, "ada")).find((name) => name !== aboutBo) ?? "";
  expect(await roomsSeenBy(world, "bo")).toEqual([aboutCy]);
  expect(await roomsSeenBy(world, "cy")).toEqual([aboutBo]);
  const [one, other] = [
    await readRoom(world, "ada", aboutBo),
    await readRoom(world, "ada", aboutCy),
  ];
  const words = ({ issue, comments }: typeof one) =>
    [issue.body, ...comments.map(({ body }) => body)].join("\n");
  expect(words(one)).not.toContain(other.codeName);
  expect(words(other)).not.toContain(one.codeName);
});

test("committee and council being the same people is said, and nothing pretends otherwise (M4)", async () => {
  const people = "[ada, bo, cy, dee]";
  await using world = await startWorld({
    config: [
      `committee: { chair: ada, deputies: [bo], members: ${people}, email: c@example.org }`,
      `council: { members: ${people}, email: d@example.org }`,
      "",
    ].join("\n"),
  });
  const it = await world.report();
  await it.say("bo", "/to-council: too close");
  expect((await it.answers()).join("\n")).toContain("committee and council are the same people");
  await it.say("cy", "/recuse");
  expect(await it.status()).toContain("Committee and council are the same people");
});

test("where GitHub does not delete the old issue, it is emptied and the room says what is left", async () => {
  await using world = await startWorld();
  const it = await world.report();
  await it.say("ada", "/acknowledge by phone, said rin");
  await fetch(`${world.url}/_sandbox/organizations/${world.here.owner}`, {
    method: "PATCH",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ members_can_delete_issues: false }),
  });
  await it.say("ada", "/seal");
  const room = await roomOf(world, "ada");
  expect(room.comments[0]?.body).toContain(`Issue ${it.number} of the case repository is emptied`);
  expect(await it.issue()).toEqual({
    title: "Emptied by Comity",
    state: "closed",
    labels: [],
    assignees: [],
  });
  expect(await it.comments()).toEqual([]);
  await world.sweep();
  await world.advance("3m");
  expect(await it.comments()).toEqual([]);
});

test("where GitHub lets no room be made, the case says so, goes on, and moves when it may", async () => {
  await using world = await startWorld();
  const refusal = { by: "comity[bot]", match: "POST /orgs", status: 404, times: 5 };
  await world.faults({ fail: [refusal] });
  const it = await world.report({ body: "### Reported\n\n@bo" });
  expect(await it.status()).toContain("which GitHub has not let Comity make yet");
  await it.say("cy", "/acknowledge by phone");
  expect((await it.record()).at(-1)).toMatchObject({ type: "PartyTold" });
  await world.faults({});
  await world.advance("61m");
  const room = await roomOf(world, "ada");
  expect(room.status).toContain("**Can read this:** ada, cy and dee");
  expect(await roomsSeenBy(world, "bo")).toEqual([]);
});

test("a label taken away in a room comes back", async () => {
  await using world = await startWorld();
  const it = await world.report();
  await it.say("ada", "/seal");
  const room = await roomOf(world, "ada");
  const at = { owner: world.here.owner, repo: room.name };
  await world.as("owen").issues.deleteLabel({ ...at, name: "report" });
  await room.say("cy", "/acknowledge by phone");
  const { data } = await world.as("ada").issues.get({ ...at, issue_number: 1 });
  expect(data.labels).toMatchObject([{ name: "report" }]);
});
