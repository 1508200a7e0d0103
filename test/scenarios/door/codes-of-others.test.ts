import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { AMailbox, printMail } from "../../world/a-mailbox.ts";
import { startWorld, type World, type WorldApp } from "../../world/start-world.ts";
import type { WorldCase } from "../../world/world-case.ts";
import { codeOn, hiddenIn, Visitor } from "./visitor.ts";

const mal = "mal@people.example";
const printed = /(?:[0-9A-Z]{4}-){6}[0-9A-Z]{2}/;
const mailbox = new AMailbox();

describe.sequential("somebody reported, to whom the first letter goes", { shuffle: false }, () => {
  let world: World;
  let app: WorldApp;
  let it: WorldCase;
  let code = "";
  const mailsTo = async (address: string) =>
    (await world.letters()).filter(({ to }) => to.includes(address));
  beforeAll(async () => {
    world = await startWorld({ app: "none" });
    app = await world.startApp({ mailbox });
    await world.idle();
    const reporter = codeOn(await new Visitor(app.url).report({ what: "It was in the hall." }));
    expect(reporter).not.toBe("");
    await world.idle();
    const { data } = await world.as("ada").issues.listForRepo({ ...world.here, labels: "report" });
    it = await world.case(data[0]?.number ?? 0);
    await it.say("bo", `/name reported ${mal}`);
    await it.say("ada", "/ask reporter-1 safety\n/heard reporter-1: they are safe");
  }, 240_000);
  afterAll(() => world[Symbol.asyncDispose]());

  test("gets a private code in a mail of its own, which no member and no list sees", async () => {
    await it.say("bo", "/send question to reported-1: What is your side of it?");
    await world.advance("11m");
    const [letter, second, ...more] = await mailsTo(mal);
    expect(more).toEqual([]);
    expect(letter?.text).toContain("What is your side of it?");
    expect(letter?.text).not.toMatch(printed);
    expect(second).toMatchObject({ to: [mal], cc: [] });
    code = printed.exec(second?.text ?? "")?.[0] ?? "";
    expect(second?.text).toContain("http://comity.sandbox.example/answer");
    expect((await it.record()).filter(({ type }) => type === "CodeGiven")).toMatchObject([
      { party: "reporter-1" },
      { party: "reported-1" },
    ]);
    const seen = [await it.status(), ...(await it.comments()).map(({ body }) => body)].join("\n");
    expect(seen).not.toMatch(printed);
    expect(seen).toContain("reported-1 reads there what you `/send` them");
    expect(JSON.stringify(await it.record())).not.toMatch(printed);
  });

  test("reads there what is written to them, and nothing of a report", async () => {
    const page = await new Visitor(app.url).enter(code);
    expect(page.text).toContain("What is your side of it?");
    expect(page.text).not.toMatch(/arrived on|my report|take it back|in the hall/);
  });

  test("cannot take back what somebody else reported", async () => {
    const visitor = new Visitor(app.url);
    const page = await visitor.enter(code);
    const sent = await visitor.write(page, { what: "takes-back" });
    expect(sent.text).toContain("It could not be stored");
    await world.idle();
    expect((await it.record()).some(({ type }) => type === "MessageReceived")).toBe(false);
  });

  test("gets no second code, and a code in what they mail stands in no case", async () => {
    await it.say("bo", "/send question to reported-1: And where was it?");
    await world.advance("11m");
    const mails = await mailsTo(mal);
    expect(mails.filter(({ text }) => printed.test(text))).toHaveLength(1);
    expect(mails.at(-1)?.text).toContain("there is something new for you to read");
    const answers = mails[0]?.message_id ?? "";
    const text = `It was me.\n> type this there: ${code}`;
    await mailbox.deliver(printMail({ from: mal, answers, text }));
    await world.idle();
    const seen = (await it.comments()).map(({ body }) => body).join("\n");
    expect(seen).toContain("It was me.");
    expect(seen).toContain("(a private code stood here)");
    expect(seen).not.toMatch(printed);
  });

  test("chooses a passphrase, without which the code opens nothing from then on", async () => {
    const visitor = new Visitor(app.url);
    const page = await visitor.enter(code);
    const { once = "" } = hiddenIn(page.html);
    const short = await visitor.post("/answer/passphrase", { once, passphrase: "short" });
    expect(short.text).toContain("a passphrase has at least 12 characters");
    const passphrase = "four words of my own";
    const chosen = await visitor.post("/answer/passphrase", { once, passphrase });
    expect(chosen.text).toContain("Your passphrase is stored.");
    await world.idle();
    expect(JSON.stringify(await it.record())).not.toContain(passphrase);
    const other = new Visitor(app.url, "203.0.113.9");
    const without = await other.enter(code);
    const wrong = await other.post("/answer", { code, passphrase: "four words of yours" });
    const noCode = await other.post("/answer", { code: code.replaceAll(/[0-9A-Z]/g, "0") });
    expect([without.status, wrong.status, noCode.status]).toEqual([403, 403, 403]);
    expect(without.html).toBe(noCode.html);
    expect(wrong.html).toBe(noCode.html);
    const right = await other.post("/answer", { code, passphrase: ` ${passphrase} ` });
    expect(right.text).toContain("What is your side of it?");
    const places = Array.from(
      { length: 12 },
      (_, i) => new Visitor(app.url, `203.0.113.${20 + i}`),
    );
    await Promise.all(places.map((one) => one.post("/answer", { code, passphrase: "no" })));
    const late = await new Visitor(app.url, "203.0.113.99").post("/answer", { code, passphrase });
    expect(late.status).toBe(429);
    await world.advance("61m");
    const again = await new Visitor(app.url).post("/answer", { code, passphrase });
    expect(again.text).toContain("What is your side of it?");
    // A hash that is slow on purpose, a dozen times.
  }, 60_000);
});
