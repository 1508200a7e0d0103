import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startWorld, type World, type WorldApp } from "../../world/start-world.ts";
import { readRoom, roomsSeenBy } from "../rooms/room-of.ts";
import { codeOn, hiddenIn, Visitor } from "./visitor.ts";

let world: World;
let app: WorldApp;
beforeAll(async () => {
  world = await startWorld({ app: "none", config });
  app = await world.startApp();
  await world.idle();
});
afterAll(() => world[Symbol.asyncDispose]());

/** One of the council owns the organisation. */
const config = `committee: { chair: ada, deputies: [bo], members: [ada, bo, cy, dee], email: conduct@sandbox.example }
council: { members: [eve, fay, gus, owen], email: council@sandbox.example, decides: majority }
outside_contact: { email: outside@sandbox.example }
events: [{ name: Camp, code: blue-lantern, from: 2026-11-01, until: 2026-12-31 }]
spaces:
  - { kind: github, name: github, organisations: [sandbox-org] }
`;
const secret = "the lamp in the hall";

/** The issues that somebody sees in the case repository, the newest first. */
async function issuesSeenBy(login: string) {
  const { data } = await world.as(login).issues.listForRepo({ ...world.here, state: "all" });
  return data.filter(
    ({ pull_request, title }) => pull_request === undefined && !title.startsWith("Comity: "),
  );
}

describe.sequential("somebody without an account", { shuffle: false }, () => {
  const rin = () => new Visitor(app.url);
  let code = "";
  let visitor: Visitor;

  test("reads who will read it, and by when, before they write", async () => {
    const { text, headers } = await rin().get("/report");
    expect(text).toContain("ada, bo, cy and dee");
    expect(text).toContain("One person owns the organisation");
    expect(text).toContain("outside@sandbox.example");
    expect(text).toContain("within 24 hours");
    expect(text).toContain("This is no emergency line.");
    expect(headers.get("set-cookie")).toBeNull();
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("content-security-policy")).toMatch(
      /^default-src 'none'; style-src 'sha256-/,
    );
  });

  test("reports, and keeps what they wrote where something is missing", async () => {
    const wrong = await rin().report({ what: "", who: "@mal", reach: "mail", address: "rin" });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain("What happened: write what happened.");
    expect(wrong.html).toContain("@mal");
    const again = hiddenIn(wrong.html);
    const trapped = await rin().post("/report", {
      ...again,
      what: "x",
      reach: "page",
      website: "x",
    });
    expect(trapped.text).toContain("taken for a machine's and not stored");
    expect(await issuesSeenBy("ada")).toEqual([]);

    const fields = { ...again, what: `It was ${secret}.`, who: "@mal", reach: "page" };
    const accepted = await rin().post("/report", fields);
    expect(accepted.text).toContain("Your report has arrived");
    code = codeOn(accepted);
    expect(code).toMatch(/^([0-9A-Z]{4}-){6}[0-9A-Z]{2}$/);
    const twice = await rin().post("/report", fields);
    expect(codeOn(twice)).toBe(code);
    await world.idle();
    expect(codeOn(await rin().post("/report", fields))).toBe(code);
    await world.advance("16m");
    const later = await new Visitor(app.url, "203.0.113.8").post("/report", fields);
    expect(later.text).toContain("It was stored when it was sent for the first time.");
    expect(codeOn(later)).toBe("");
  });

  test("whose report is one case, of which no mail says anything", async () => {
    const issues = await issuesSeenBy("ada");
    expect(issues).toHaveLength(1);
    expect(issues[0]?.body).toContain(secret);
    expect(issues[0]?.labels).toMatchObject([{ name: "report" }]);
    const it = await world.case(issues[0]?.number ?? 0);
    const types = (await it.record()).map(({ type }) => type);
    expect(types.slice(0, 4)).toEqual([
      "ReportReceived",
      "PartyNamed",
      "FormReceived",
      "CodeGiven",
    ]);
    const mails = (await world.mail()).map((mail) => JSON.stringify(mail)).join("\n");
    expect(mails).toContain(issues[0]?.title);
    expect(mails).not.toContain(secret);
    expect(world.log.join("\n")).not.toContain(secret);
  });

  test("comes back with the code, whatever it is written like, and with no other", async () => {
    visitor = rin();
    const wrong = await visitor.enter(code.replaceAll(/[0-9A-Z]/g, "0"));
    expect(wrong.status).toBe(403);
    const page = await visitor.enter(` ${code.toLowerCase().replaceAll("-", " ")}`);
    expect(page.text).toContain("Your report arrived on");
    expect(page.text).toContain("Nothing yet.");
    expect(page.text).toMatch(/Look again on \w{3} \d+ \w{3} \d{4}\./);
    expect(page.text).not.toContain(secret);
    expect((await new Visitor(app.url).get("/answer")).text).not.toContain("Your report arrived");
  });

  test("answers what is asked, and it is no command", async () => {
    const [issue] = await issuesSeenBy("ada");
    const it = await world.case(issue?.number ?? 0);
    await it.say("bo", "/send question to reporter-1: Where was it?");
    await world.advance("11m");
    const page = await visitor.enter(code);
    expect(page.text).toContain("Where was it?");
    expect(page.text).toContain("Your answer");
    const words = "/close spam\n@ada ```in the hall";
    const sent = await visitor.write(page, { what: "words", text: words });
    expect(sent.text).toContain("What you sent has arrived.");
    expect((await visitor.write(page, { what: "words", text: words })).status).toBe(200);
    await world.idle();
    const messages = (await it.comments()).filter(({ body }) => body.includes("in the hall"));
    expect(messages.map(({ by }) => by)).toEqual(["comity[bot]"]);
    expect((await it.issue()).state).toBe("open");
    const events = await it.record();
    expect(events.slice(-2)).toMatchObject([
      { type: "MessageReceived", party: "reporter-1", what: "words" },
      { type: "PartyHeard", party: "reporter-1" },
    ]);
    const mails = (await world.mail()).map((mail) => JSON.stringify(mail)).join("\n");
    expect(mails).toContain("Somebody of this case wrote on their private page");
    expect(mails).not.toContain("in the hall");
  });

  test("reads the outcome, takes the report back, and undoes that", async () => {
    const [issue] = await issuesSeenBy("ada");
    const it = await world.case(issue?.number ?? 0);
    await it.say(
      "bo",
      "/send receipt to reporter-1: Thank you.\n/send outcome to reporter-1: It is over.",
    );
    await it.say("bo", "/send timeline to reporter-1 until in 10 days: We need longer.");
    await it.say("bo", "/unsend");
    await it.say("bo", "/send outcome to reporter-1: We spoke\nwith them.");
    await world.advance("11m");
    let page = await visitor.enter(code);
    expect(page.html).toContain("We spoke\nwith them.");
    expect(page.text).not.toContain("We need longer.");
    page = await visitor.write(page, { what: "takes-back" });
    await world.idle();
    page = await visitor.get("/answer");
    expect(page.text).toContain("You took it back.");
    await visitor.write(page, { what: "stands-by" });
    await world.idle();
    expect((await visitor.get("/answer")).text).toContain("I take it back");
    expect((await it.issue()).state).toBe("open");
  });

  test("leaves, and is asked for the code again after a quarter of an hour", async () => {
    await visitor.enter(code);
    await world.advance("16m");
    expect((await visitor.get("/answer")).text).not.toContain("Your report arrived");
    await visitor.enter(code);
    const gone = await visitor.get("/answer/leave");
    expect(gone.status).toBe(303);
    expect(gone.headers.get("location")).toBe("https://www.wikipedia.org/");
    expect((await visitor.get("/answer")).text).not.toContain("Your report arrived");
  });

  test("is found again by an app that starts anew", async () => {
    await app.kill();
    app = await world.startApp();
    await world.idle();
    visitor = rin();
    expect((await visitor.enter(code)).text).toContain("with them.");
  });

  test("has the code replaced, asks to be left alone, and ends it", async () => {
    const page = await visitor.get("/answer");
    const { once = "" } = hiddenIn(page.html);
    const other = codeOn(await visitor.post("/answer/new-code", { once }));
    expect(other).not.toBe(code);
    await world.idle();
    expect((await rin().enter(code)).status).toBe(403);
    visitor = rin();
    const there = await visitor.enter(other);
    await visitor.write(there, { what: "leave-alone" });
    await world.idle();
    const alone = await visitor.get("/answer");
    expect(alone.text).toContain("You asked to be left alone.");
    const ended = await visitor.write(alone, { what: "ends-code" });
    expect(ended.text).toContain("Your private code has ended");
    await world.idle();
    expect((await rin().enter(other)).status).toBe(403);
  });

  test("cannot be made to send a form by another site", async () => {
    const fields = { what: "x", reach: "page" };
    const answer = await rin().post("/report", fields, { "sec-fetch-site": "cross-site" });
    expect(answer.status).toBe(403);
  });
});

describe("a report that concerns somebody of the committee", () => {
  /** Everything of it that somebody can list, search or is mailed, but for what was there before. */
  async function seenBy(login: string) {
    const { owner: org } = world.here;
    const client = world.as(login);
    const { data: repositories } = await client.repos.listForOrg({ org, per_page: 100 });
    const { data: found } = await client.search.issuesAndPullRequests({ q: `org:${org} is:issue` });
    const mails = (await world.mail()).filter(({ to, cc }) =>
      [...to, ...cc].some((address) => address.startsWith(`${login}@`)),
    );
    return { repositories: repositories.map(({ name }) => name), found: found.total_count, mails };
  }

  test("is nowhere that they see, and is read by the others in its room", async () => {
    const before = await seenBy("ada");
    const { data: ada } = await world.as("rin").users.getByUsername({ username: "ada" });
    const rin = new Visitor(app.url, "203.0.113.8");
    const fields = { what: `She shouted: ${secret}`, involved: [String(ada.id)], danger: "yes" };
    const accepted = await rin.report(fields);
    const code = codeOn(accepted);
    expect(accepted.status).toBe(200);
    await world.idle();
    expect(await seenBy("ada")).toEqual(before);

    const [name = ""] = await roomsSeenBy(world, "bo");
    const room = await readRoom(world, "bo", name);
    expect(room.readers).not.toContain("ada");
    expect(room.issue.body).toContain(secret);
    expect(room.record.map(({ type }) => type)).toEqual(
      expect.arrayContaining(["CaseBegunInRoom", "MemberRecused", "DangerDeclared"]),
    );
    expect((await rin.enter(code)).text).toContain("Your report arrived on");
    await room.say("bo", "/send receipt to reporter-1: We read it.");
    await world.advance("11m");
    expect((await rin.enter(code)).text).toContain("We read it.");
    const page = await rin.get("/answer");
    await rin.write(page, { what: "words", text: "One more thing." });
    await world.idle();
    const after = await readRoom(world, "bo", name);
    expect(after.comments.some(({ body }) => body.includes("One more thing."))).toBe(true);
    expect(await seenBy("ada")).toEqual(before);
    const mails = (await world.mail()).map((mail) => JSON.stringify(mail)).join("\n");
    expect(mails).not.toContain("One more thing.");
    expect(mails).not.toContain("She shouted");
  });

  test("is in a room with everybody where somebody can be recognised in its words", async () => {
    const rooms = await roomsSeenBy(world, "ada");
    const inTheSharedPlace = async () => {
      const { owner, repo } = world.here;
      const mails = (await world.mail()).filter(({ subject }) =>
        subject.includes(`[${owner}/${repo}]`),
      );
      return { issues: (await issuesSeenBy("ada")).length, mails: mails.length };
    };
    const before = await inTheSharedPlace();
    const rin = new Visitor(app.url, "203.0.113.9");
    expect((await rin.report({ what: "As @bo may have seen." })).status).toBe(200);
    await world.idle();
    const seen = await roomsSeenBy(world, "ada");
    expect(seen).toHaveLength(rooms.length + 1);
    expect(await inTheSharedPlace()).toEqual(before);
  });

  test("says before it is stored that an owner can read it all the same", async () => {
    const { data } = await world.as("rin").users.getByUsername({ username: "owen" });
    const pat = new Visitor(app.url, "203.0.113.10");
    const rooms = await roomsSeenBy(world, "bo");
    const warned = await pat.report({ what: "It was him.", involved: [String(data.id)] });
    expect(warned.text).toContain("You ticked owen, who owns the organisation on GitHub.");
    expect(warned.text).toContain("outside@sandbox.example");
    expect(warned.text).toContain("Do not write to council@sandbox.example: they read that, too.");
    expect(await roomsSeenBy(world, "bo")).toEqual(rooms);
    const again = { ...hiddenIn(warned.html), what: "It was him.", reach: "page" };
    const sent = await pat.post("/report", { ...again, involved: [String(data.id)] });
    expect(sent.text).toContain("Your report has arrived");
    await world.idle();
    expect(await roomsSeenBy(world, "bo")).toHaveLength(rooms.length + 1);
  });
});

test("M48: an organiser's code makes what they did an act for others to review, and the page says nothing of it", async () => {
  const sent = async (event_code: string, from: string) => {
    const fields = { what: "They shouted.", done: "We sent them home.", event_code };
    const { text } = await new Visitor(app.url, from).report(fields);
    await world.idle();
    const [newest] = await issuesSeenBy("bo");
    const it = await world.case(newest?.number ?? 0);
    const acts = (await it.record()).filter(({ type }) => type === "ActedAlone");
    return { text: text.replace(/([0-9A-Z]{4}-){6}[0-9A-Z]{2}/, "CODE"), acts, body: newest?.body };
  };
  const other = await sent("no such code", "203.0.113.21");
  const organisers = await sent("Blue Lantern", "203.0.113.22");
  expect(organisers.text).toBe(other.text);
  expect(other.acts).toEqual([]);
  expect(organisers.acts).toMatchObject([{ act: 1, by: "comity", byDelegate: true }]);
  expect(organisers.body).toContain("An organiser of `Camp` wrote this");
  expect(organisers.body).not.toMatch(/blue.?lantern/i);
});

test("past the limits of a sender nothing is taken, and others are not touched", async () => {
  const many = new Visitor(app.url, "198.51.100.1");
  const before = (await issuesSeenBy("ada")).length;
  const statuses: number[] = [];
  for (let i = 0; i < 7; i += 1) {
    // oxlint-disable-next-line no-await-in-loop
    const { status } = await many.report({ what: `report number ${i}` });
    statuses.push(status);
  }
  expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429]);
  const past = await many.report({ what: "a long text" });
  expect(past.text).toContain("Too many reports came in");
  expect(past.text).toContain("conduct@");
  expect(past.html).toContain("a long text");
  expect((await issuesSeenBy("ada")).length).toBe(before + 5);
  const other = await new Visitor(app.url, "198.51.100.2").report({ what: "another" });
  expect(other.status).toBe(200);
});
