import { committeeConfig } from "sandbox/committee-config";
import { expect, test } from "vitest";
import { startWorld, type World } from "../../world/start-world.ts";
import { roomOf, roomsSeenBy } from "../rooms/room-of.ts";

const list = "council@sandbox.example";
const addresses = { eve: "eve@home.example", fay: "fay@home.example", gus: "gus@home.example" };
const config = `${committeeConfig.replace("feedback: 72h", "feedback: 72h, council: 5d")}emails: { eve: ${addresses.eve}, fay: ${addresses.fay}, gus: ${addresses.gus} }\n`;

/** The place of a call as its readers and the owner find it. */
async function callsSeenBy(world: World, login: string): Promise<readonly string[]> {
  const { owner: org, repo } = world.here;
  const { data } = await world.as(login).repos.listForOrg({ org, per_page: 100 });
  return data.map(({ name }) => name).filter((name) => name.startsWith(`${repo}-call-`));
}

async function readCall(world: World, repo: string) {
  const here = { owner: world.here.owner, repo };
  const { data: readers } = await world.as("owen").repos.listCollaborators(here);
  const { data } = await world.as("owen").issues.listForRepo({ ...here, state: "all" });
  return { readers: readers.map(({ login }) => login).toSorted(), issues: data };
}

async function sayThere(world: World, login: string, repo: string, body: string) {
  const here = { owner: world.here.owner, repo };
  await world.as(login).issues.createComment({ ...here, issue_number: 1, body });
  await world.idle();
}

test("a report that nobody answers is the council's with one word of a councillor (M4)", async () => {
  await using world = await startWorld({ config });
  const it = await world.report({ title: "Zebrafinch", body: "### Reported\n\nXylophone" });
  await world.advance("47h");
  expect(await callsSeenBy(world, "eve")).toEqual([]);
  await world.advance("2h");
  const [repo = "", ...others] = await callsSeenBy(world, "eve");
  expect(others).toEqual([]);
  const call = await readCall(world, repo);
  expect(call.readers).toEqual(["eve", "fay", "gus", "owen"]);
  const [issue] = call.issues;
  expect(issue?.body).toContain("@eve, @fay and @gus: a report reached");
  expect(JSON.stringify(call.issues)).not.toMatch(/zebrafinch|xylophone|home\.example/i);
  // The case stays where it is, and each councillor has a mail of their own.
  expect(await roomsSeenBy(world, "eve")).toEqual([]);
  expect(await it.labels()).toContain("report");
  const letters = await world.letters();
  expect(letters.map(({ to }) => to)).toEqual(Object.values(addresses).map((one) => [one]));
  expect(JSON.stringify(letters)).not.toMatch(/zebrafinch|xylophone|chair/i);

  await sayThere(world, "fay", repo, "/take");
  const room = await roomOf(world, "fay");
  expect(room.readers).toEqual(["eve", "fay", "gus", "owen"]);
  expect(room.record).toContainEqual(
    expect.objectContaining({
      type: "CaseHandedOver",
      ground: "taken",
      by: expect.objectContaining({ login: "fay" }),
    }),
  );
  expect((await readCall(world, repo)).issues[0]).toMatchObject({ state: "closed" });
  const told = (await world.letters()).slice(letters.length);
  expect(told.map(({ to }) => to)).toEqual(Object.values(addresses).map((one) => [one]));
  expect(told[0]?.text).toContain("The council's resolution is due on");
  expect(world.log.join("\n")).not.toMatch(/home\.example|\bfay\b/);

  await world.advance("8d");
  expect((await roomOf(world, "fay")).status).toContain("council");
  expect((await world.letters()).some(({ to }) => to.includes(list))).toBe(false);
}, 120_000);

test("a councillor whom the report names is not called, and the committee's answer ends the call", async () => {
  await using world = await startWorld({ config });
  await world.report({ by: "owen", body: "### Reported\n\n@gus" });
  await world.advance("49h");
  const [repo = ""] = await callsSeenBy(world, "owen");
  expect((await readCall(world, repo)).readers).toEqual(["eve", "fay", "owen"]);
  expect(await callsSeenBy(world, "gus")).toEqual([]);
  expect((await world.letters()).map(({ to }) => to)).toEqual([[addresses.eve], [addresses.fay]]);
  const room = await roomOf(world, "ada");
  await room.say("ada", "/acknowledge by mail");
  expect((await readCall(world, repo)).issues[0]).toMatchObject({
    state: "closed",
    body: expect.stringContaining("does not wait for the council any more"),
  });
}, 120_000);

test("what a councillor said while every delivery was lost and nothing ran is heard", async () => {
  await using world = await startWorld({ app: "none", config });
  const app = await world.startApp();
  await world.report();
  await world.advance("49h");
  const [repo = ""] = await callsSeenBy(world, "eve");
  await app.kill();
  await sayThere(world, "eve", repo, "/take");
  await world.startApp();
  await world.idle();
  expect((await roomOf(world, "eve")).record).toContainEqual(
    expect.objectContaining({ type: "CaseHandedOver", ground: "taken" }),
  );
}, 120_000);
