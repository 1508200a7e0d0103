import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { AMailbox, printMail, type WrittenMail } from "../../world/a-mailbox.ts";
import { startWorld, type World, type WorldApp } from "../../world/start-world.ts";
import { readRoom, roomsSeenBy } from "../rooms/room-of.ts";
import { Visitor } from "./visitor.ts";

const secret = "the lamp in the hall";
const rin = "rin@sandbox.example";
const mailbox = new AMailbox();
let world: World;
let app: WorldApp;
beforeAll(async () => {
  world = await startWorld({ app: "none" });
  app = await world.startApp({ mailbox });
  await world.idle();
});
afterAll(() => world[Symbol.asyncDispose]());

/** What runs remembers nothing of before; any of the tests may go on with it. */
async function startAnew() {
  await app.kill();
  app = await world.startApp({ mailbox });
  await world.idle();
}

async function arrives(mail: WrittenMail) {
  await mailbox.deliver(printMail(mail));
  await world.idle();
}

async function reports() {
  const asked = { ...world.here, labels: "report", state: "all" as const };
  return (await world.as("bo").issues.listForRepo(asked)).data;
}

const lettersTo = async (address: string) =>
  (await world.letters()).filter(({ to }) => to.includes(address));

/** What was mailed, by whomever, as text. */
const everyMail = async () => (await world.mail()).map((mail) => JSON.stringify(mail)).join("\n");

describe.sequential("somebody who writes a mail", { shuffle: false }, () => {
  const theCase = async () => world.case((await reports())[0]?.number ?? 0);
  const first = { from: `Rin <${rin}>`, id: "<one@rin.example>", text: `It was ${secret}.` };

  test("has reported, once, and no mail says anything of it", async () => {
    await arrives(first);
    await arrives({ ...first, headers: ["X-Again: yes"] });
    const [issue, ...more] = await reports();
    expect(more).toEqual([]);
    expect(issue?.body).toContain(secret);
    expect(issue?.body).not.toContain(rin);
    const types = (await (await theCase()).record()).map(({ type }) => type);
    expect(types).toEqual(expect.arrayContaining(["ReportReceived", "FormReceived"]));
    expect(types).not.toContain("CodeGiven");
    expect(await everyMail()).not.toContain(secret);
    expect(world.log.join("\n")).not.toMatch(new RegExp(`${secret}|${rin}`));
    expect(mailbox.areTaken).toEqual([true, true]);
  });

  test("gets one automatic answer that quotes nothing and meets no promise (M25)", async () => {
    const [answer, ...more] = await lettersTo(rin);
    expect(more).toEqual([]);
    expect(answer?.subject).toBe("A message from sandbox-org");
    expect(answer?.text).toContain("A program sends this answer");
    expect(answer?.text).toContain("within 24 hours");
    const recorded = (await (await theCase()).record()).map(({ type }) => type);
    expect(recorded).not.toContain("PartyTold");
  });

  test("adds something by answering it", async () => {
    const [answer] = await lettersTo(rin);
    await arrives({
      from: rin,
      answers: answer?.message_id ?? "",
      text: "/close\nOne more thing.",
    });
    const it = await theCase();
    expect((await it.record()).slice(-2)).toMatchObject([
      { type: "MessageReceived", party: "reporter-1", what: "words" },
      { type: "PartyHeard", party: "reporter-1" },
    ]);
    expect((await it.issue()).state).toBe("open");
    expect((await it.comments()).map(({ body }) => body).join("\n")).toContain("One more thing.");
    expect(await everyMail()).not.toContain("One more thing.");
    expect(await reports()).toHaveLength(1);
  });

  test("is asked in a letter, and the answer is theirs; from elsewhere it counts as nothing", async () => {
    const it = await theCase();
    await it.say("bo", "/send question to reporter-1: Where was it?");
    await world.advance("11m");
    const letter = (await lettersTo(rin)).at(-1);
    expect(letter?.text).toContain("Where was it?");
    const answers = letter?.message_id ?? "";
    await arrives({ from: "rin@elsewhere.example", answers, text: "In the cellar." });
    expect((await it.record()).at(-1)).toMatchObject({ type: "UnconfirmedReceived" });
    expect(await it.status()).toContain("tell the receipt and a question");
    await arrives({ from: rin.toUpperCase(), answers, text: "In the hall." });
    expect((await it.record()).at(-1)).toMatchObject({ type: "PartyHeard" });
  });

  test("is found again by an app that starts anew, by the address alone", async () => {
    await startAnew();
    const letter = (await lettersTo(rin)).at(-1);
    const [, token] = /^<([^.]+)\./.exec(letter?.message_id ?? "") ?? [];
    const to = `conduct+${token}@sandbox.example`;
    await arrives({ from: rin, to, text: "And on the stairs." });
    expect((await (await theCase()).record()).at(-1)).toMatchObject({ type: "PartyHeard" });
    expect(await reports()).toHaveLength(1);
  });

  test("gets a private code for a page where they ask for it, and letters go there", async () => {
    const [answer] = await lettersTo(rin);
    await arrives({
      from: rin,
      answers: answer?.message_id ?? "",
      text: "Private code.\n\n> Hello,",
    });
    const mailed = (await lettersTo(rin)).at(-1)?.text ?? "";
    const [code = ""] = /(?:[0-9A-Z]{4}-){6}[0-9A-Z]{2}/.exec(mailed) ?? [];
    expect((await new Visitor(app.url).enter(code)).text).toContain("Where was it?");
    const it = await theCase();
    await it.say("bo", "/send receipt to reporter-1: We have read it.");
    await world.advance("11m");
    expect((await lettersTo(rin)).at(-1)?.text).toContain("there is something new for you to read");
    expect((await it.comments()).map(({ body }) => body).join("\n")).not.toContain(code);
  });
});

test("a report that somebody of the roster can be recognised in is nowhere but in a room", async () => {
  const before = await reports();
  await arrives({ from: "pat@sandbox.example", id: "<two@pat>", text: "Ask @ada about it." });
  expect(await reports()).toEqual(before);
  const [name = ""] = await roomsSeenBy(world, "bo");
  const room = await readRoom(world, "bo", name);
  expect(room.issue.body).toContain("Ask @ada about it.");
  const [answer] = await lettersTo("pat@sandbox.example");
  await arrives({
    from: "pat@sandbox.example",
    answers: answer?.message_id ?? "",
    text: "She saw me.",
  });
  const after = await readRoom(world, "bo", name);
  expect(after.comments.some(({ body }) => body.includes("She saw me."))).toBe(true);
});

test("an answer to a letter from before its case moved is read in the room, and nowhere else", async () => {
  const gil = "pat@elsewhere.example";
  const rooms = await roomsSeenBy(world, "bo");
  const before = (await reports()).map(({ number }) => number);
  await arrives({ from: gil, id: "<moves@pat>", text: "It was in the kitchen." });
  const number = (await reports()).find((one) => !before.includes(one.number))?.number ?? 0;
  const it = await world.case(number);
  await it.say("bo", "/send question to reporter-1: Who was there?");
  await world.advance("11m");
  const letter = (await lettersTo(gil)).at(-1);
  expect(letter?.text).toContain("Who was there?");
  await it.say("bo", "/name witness @dee");
  await world.idle();
  const [name = ""] = (await roomsSeenBy(world, "bo")).filter((one) => !rooms.includes(one));
  const answers = letter?.message_id ?? "";
  const saidInRoom = async () =>
    (await readRoom(world, "bo", name)).comments.map(({ body }) => body).join("\n");
  await arrives({ from: gil, answers, text: "Dee, and nobody else." });
  expect(await saidInRoom()).toContain("Dee, and nobody else.");
  await startAnew();
  await arrives({ from: gil, answers, text: "And a dog." });
  expect(await saidInRoom()).toContain("And a dog.");
  expect((await reports()).map((one) => one.number)).toEqual(before);
  expect(mailbox.areTaken).not.toContain(false);
});

test("what a program, a list or Comity itself sends begins nothing and is not answered", async () => {
  const before = { reports: (await reports()).length, letters: (await world.letters()).length };
  const from = "mal@sandbox.example";
  const automatic = ["Auto-Submitted: auto-replied", "List-Id: <dev.example>", "Precedence: bulk"];
  for (const header of [...automatic, "Return-Path: <>", "X-Autoreply: yes"])
    // oxlint-disable-next-line no-await-in-loop
    await arrives({ from, text: "I am away.", headers: [header] });
  await arrives({ from: "MAILER-DAEMON@sandbox.example", text: "Could not be delivered." });
  await arrives({ from, id: "<r0.report@comity>", text: "Hello" });
  const after = { reports: (await reports()).length, letters: (await world.letters()).length };
  expect(after).toEqual(before);
  expect(mailbox.areTaken).not.toContain(false);
});

describe.sequential("a letter that comes back", { shuffle: false }, () => {
  const nat = "nel@post.example";
  const list = "conduct@sandbox.example";
  const numbers = async () => (await reports()).map(({ number }) => number);
  let number = 0;
  const theCase = () => world.case(number);
  const bounce = (id: string, to: string, more: readonly string[] = []) => ({
    from: "MAILER-DAEMON@sandbox.example",
    subject: "Undelivered Mail Returned to Sender",
    headers: ["Auto-Submitted: auto-replied", `X-Failed-Recipients: ${to}`, ...more],
    text: `It could not be delivered.\n\nMessage-ID: ${id}\n`,
  });
  const notices = async () =>
    (await (await theCase()).comments()).filter(({ body }) => body.includes("came back"));

  test("met nothing: what it was for is owed again, and those who decide are told once", async () => {
    const before = await numbers();
    await arrives({ from: nat, id: "<three@nel>", text: "It was in the yard." });
    number = (await numbers()).find((one) => !before.includes(one)) ?? 0;
    await (await theCase()).say("bo", "/send receipt to reporter-1: Thank you.");
    await world.advance("11m");
    expect(await (await theCase()).status()).not.toContain(
      "tell reporter-1 that the report arrived",
    );
    const id = (await lettersTo(nat)).at(-1)?.message_id ?? "";
    await arrives(bounce(id, nat));
    await arrives({ ...bounce(id, nat), id: "<again@mx>" });
    const types = (await (await theCase()).record()).map(({ type }) => type);
    expect(types.filter((type) => type === "LetterReturned")).toHaveLength(1);
    expect(await (await theCase()).status()).toContain("tell reporter-1 that the report arrived");
    const told = await notices();
    expect(told).toHaveLength(1);
    expect(told[0]?.body).toContain("the letter to reporter-1 came back");
    const everything = (await (await theCase()).comments()).map(({ body }) => body).join("\n");
    expect(everything).not.toContain(nat);
    expect(await numbers()).toHaveLength(before.length + 1);
    expect(mailbox.areTaken).not.toContain(false);
  });

  test("is sent again, and a copy to the list that came back says nothing of them", async () => {
    await (await theCase()).say("bo", "/send receipt to reporter-1: Thank you again.");
    await world.advance("11m");
    const id = (await lettersTo(nat)).at(-1)?.message_id ?? "";
    await arrives(bounce(id, list));
    expect(await notices()).toHaveLength(1);
    await arrives(bounce(id, "nat@elsewhere.example"));
    expect(await notices()).toHaveLength(2);
  });

  test("is known by its address alone, too; what is nobody's begins and changes nothing", async () => {
    const [token = ""] =
      /[rt][0-9a-f]{28,32}/.exec((await lettersTo(nat))[0]?.message_id ?? "") ?? [];
    const { text: _, ...head } = bounce("", nat);
    await arrives({ ...head, to: `conduct+${token}@sandbox.example`, text: "No such user." });
    expect((await notices()).at(-1)?.body).toContain(
      "the automatic answer to reporter-1 came back",
    );
    const before = { numbers: await numbers(), notices: (await notices()).length };
    await arrives(bounce(`<t${"0".repeat(28)}.letter-${"0".repeat(16)}@comity>`, nat));
    await arrives(bounce("<another@example.org>", nat));
    expect({ numbers: await numbers(), notices: (await notices()).length }).toEqual(before);
    expect(mailbox.areTaken).not.toContain(false);
  });
});

test("a command by mail is not followed, and its sender is told where to say it", async () => {
  const before = await reports();
  await arrives({ from: "bo@sandbox.example", text: "/recuse\nI know them." });
  expect(await reports()).toEqual(before);
  const [answer] = await lettersTo("bo@sandbox.example");
  expect(answer?.text).toContain("Comity follows no commands by mail.");
  expect(answer?.text).not.toContain("I know them");
});

test("a sender gets one automatic answer an hour, and each of their reports is taken", async () => {
  const from = "nel@sandbox.example";
  const before = (await reports()).length;
  await arrives({ from, text: "The first." });
  await arrives({ from, text: "The second." });
  expect((await reports()).length).toBe(before + 2);
  expect(await lettersTo(from)).toHaveLength(1);
  await arrives({ from: "noreply@sandbox.example", text: "The third." });
  expect((await reports()).length).toBe(before + 3);
  expect(await lettersTo("noreply@sandbox.example")).toEqual([]);
});
