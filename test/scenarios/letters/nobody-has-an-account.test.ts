import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { approvedBy } from "../../world/resolution-of.ts";
import { sayAndSee } from "../../world/say-and-see.ts";
import { startWorld, type World, type WorldApp } from "../../world/start-world.ts";
import type { WorldCase } from "../../world/world-case.ts";
import { codeOn, Visitor } from "../door/visitor.ts";

/** A community that meets in a chat, and nowhere on GitHub. */
const config = `committee: { chair: ada, deputies: [bo], members: [ada, bo, cy, dee], email: conduct@sandbox.example }
council: { members: [eve, fay, gus], email: council@sandbox.example, decides: majority }
core_team: { email: core@sandbox.example }
spaces:
  - { kind: manual, name: chat, steward: steward@sandbox.example }
`;
const reporter = "quentin@people.example";
const reported = "zoltan@people.example";

describe.sequential("a case in which nobody has an account", { shuffle: false }, () => {
  let world: World;
  let app: WorldApp;
  let it: WorldCase;
  let code = "";
  beforeAll(async () => {
    world = await startWorld({ app: "none", config });
    app = await world.startApp();
    await world.idle();
  }, 60_000);
  afterAll(() => world[Symbol.asyncDispose]());

  const says = (login: string, body: string) => sayAndSee(world, it, login, body);
  const mailsTo = async (address: string) =>
    (await world.letters()).filter(({ to }) => to.includes(address));
  /** Somebody sends a letter as it is drafted, with their own words in it, and its time is over. */
  const sends = async (login: string, letter: string, more = "") => {
    const { answer } = await says(login, `/write ${letter}`);
    const [, draft = ""] = /```text\n([^]*?)\n```/.exec(answer) ?? [];
    expect(draft).toContain(`/send ${letter.split(" ")[0]}`);
    const [line = "", ...text] = draft.replaceAll(/\[\[[^\]]*\]\]/g, "our own words").split("\n");
    const said = [line.replace(/:$/, `${more}:`), ...text].join("\n");
    const { recorded } = await says(login, said);
    expect(recorded).toEqual(["LetterHeld"]);
    await world.advance("11m");
  };

  test("they report, and are told that it arrived by whoever decides (M25)", async () => {
    const rin = new Visitor(app.url);
    const fields = { what: "Zoltan shouted.", who: "Zoltan", reach: "mail", address: reporter };
    code = codeOn(await rin.report(fields));
    await world.idle();
    const { data } = await world.as("ada").issues.listForRepo(world.here);
    it = await world.case(data.find(({ title }) => !title.startsWith("Comity"))?.number ?? 0);
    await it.say("bo", "/name reported zoltn@people.example");
    expect((await it.comments()).map(({ body }) => body).join()).not.toContain("zoltn");
    await it.say("bo", `/rename reported-1 ${reported}: a slip`);
    const issue = { ...world.here, issue_number: it.number };
    expect((await world.as("ada").issues.get(issue)).data.body).not.toContain(reporter);
    await sends("cy", "receipt to reporter-1");
    expect((await rin.enter(code)).text).toContain("Your report has arrived, and we have read it.");
    const [notice, ...others] = await mailsTo(reporter);
    expect(others).toEqual([]);
    expect(notice).toMatchObject({ subject: "A message from sandbox-org" });
    expect(notice?.text).not.toContain("report");
    expect(await it.labels()).not.toContain("overdue: acknowledgement");
  });

  test("both sides are asked, the one who was reported by mail, and nobody is asked by a slip", async () => {
    await it.say("ada", "/ask reporter-1 safety\n/heard reporter-1: they are safe");
    const slip = await says("cy", "/send receipt to reported-1: Thank you for your report.");
    expect(slip.recorded).toEqual(["CommandRefused"]);
    const held = await says("bo", "/send question to reported-1: What is your side of it?");
    expect(held.answer).toContain("**THE PERSON REPORTED**, reported-1, gets it by mail at z…@…");
    await world.advance("11m");
    expect(await mailsTo(reported)).toMatchObject([{ text: "What is your side of it?\n" }]);
    expect((await it.record()).slice(-2)).toMatchObject([
      { type: "LetterSent", text: expect.stringMatching(/^[0-9a-f]{64}$/) },
      { type: "QuestionAsked", party: "reported-1" },
    ]);
    await it.say("bo", "/heard reported-1: it was a bad day");
  });

  test("who reported is named to nobody on one member's word, and what waits can be taken back", async () => {
    const names = "question to reported-1 naming reporter-1: Do you know Quentin?";
    const slip = await says("cy", `/send ${names.replace(" naming reporter-1", "")}`);
    expect(slip.answer).toContain("line 1: reporter-1");
    expect((await says("cy", `/send ${names}`)).recorded).toEqual(["SecondAwaited"]);
    const agreed = await says("bo", "/second\n/unsend");
    expect(agreed.recorded).toEqual(["ActSeconded", "LetterHeld", "LetterTakenBack"]);
    await world.advance("11m");
    expect(await mailsTo(reported)).toHaveLength(1);
  });

  test("they read the plan before anything is done, and answer (M68, M69)", async () => {
    await it.say("ada", "/find\nhappened: insults\nviolation: yes\nresponsible: reported-1");
    await it.say("ada", "/find\nongoing: no\ndanger: no");
    const measures = [
      "- { kind: private-reprimand, to: reported-1 }",
      "- { kind: ban, of: reported-1, spaces: all, until: 2026-12-22 }",
    ];
    await it.say("bo", `/propose\n${measures.join("\n")}`);
    await approvedBy(world, it, "ada", "bo", "cy", "dee");
    await sends("dee", "resolution to reporter-1");
    const rin = new Visitor(app.url);
    const page = await rin.enter(code);
    await rin.write(page, { what: "accepts", text: "That is all right." });
    await world.idle();
    expect((await says("bo", "/enact")).recorded).toEqual(["ResolutionEnacted"]);
  });

  test("the chair delivers the reprimand by mail, with a copy to the group, and nobody else may (M55, M56)", async () => {
    const cy = await says("cy", "/send reprimand to reported-1: Please stop.");
    expect(cy.answer).toContain("is sent by the chair or a deputy");
    const left = await says("ada", "/delegate @cy reprimand to reported-1");
    expect(left.recorded).toEqual(["LetterDelegated"]);
    await sends("ada", "reprimand to reported-1");
    const [, letter] = await mailsTo(reported);
    expect(letter).toMatchObject({ cc: ["conduct@sandbox.example"] });
    expect(letter?.text).toContain("ada, for the Code of Conduct committee");
    expect(await it.status()).toContain(
      "- **1** a private reprimand to reported-1 (the person reported): done ",
    );
  });

  test("what was ordered is told, and reported on, and then the case is closed (M71, M72)", async () => {
    expect((await says("bo", "/write order 2")).answer).toContain("please put this person out of");
    await it.say("bo", "/done 2 by the steward: they say that it is done");
    await sends("ada", "ban to reported-1");
    await sends("bo", "outcome to reported-1");
    await sends("cy", "outcome to reporter-1");
    await sends("bo", "report to council");
    await sends("bo", "report to core-team");
    expect(await mailsTo("council@sandbox.example")).toHaveLength(1);
    expect(await mailsTo("core@sandbox.example")).toHaveLength(1);
    expect((await says("ada", "/close")).recorded).toEqual(["CaseClosed"]);
    const letters = (await world.letters()).map((mail) => JSON.stringify(mail)).join("\n");
    expect(letters).not.toContain("reporter-1");
    expect(new Set((await world.letters()).map(({ message_id: id }) => id)).size).toBe(
      (await world.letters()).length,
    );
  });

  test("and no address is read where people read", async () => {
    const read = [
      ...(await it.comments()).filter(({ by }) => by === "comity[bot]").map(({ body }) => body),
      ...world.log,
      await it.status(),
    ].join("\n");
    expect(read).not.toContain(reporter);
    expect(read).not.toContain(reported);
    const named = (await it.record()).filter(({ type }) => /^Party(Named|Renamed)$/.test(type));
    expect(named.filter((event) => !("sealedAddress" in event))).toEqual([]);
  });
});
