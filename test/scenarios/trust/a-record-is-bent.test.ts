import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CaseEvent } from "../../../src/domain/case/case-event.ts";
import { Cause } from "../../../src/domain/values/ids.ts";
import { Instant } from "../../../src/domain/values/time.ts";
import { startWorld, type World } from "../../world/start-world.ts";
import { control } from "../../world/spaces-seen.ts";
import { squashedAsApp } from "../../world/squashed-as-app.ts";
import { tampering, type Tampering } from "../../world/tamper.ts";
import type { WorldCase } from "../../world/world-case.ts";

let world: World;

beforeAll(async () => {
  world = await startWorld({ plan: "free" });
}, 60_000);
afterAll(() => world[Symbol.asyncDispose]());

/** A case with a little history: opened, acknowledged, a note taken. */
async function aCase(): Promise<WorldCase> {
  const it = await world.report();
  await it.say("bo", "/acknowledge by phone");
  await it.say("ada", "/note they called again");
  return it;
}

/** Half a minute is no freeze yet; a minute is. */
async function seenAgain(): Promise<void> {
  await world.idle();
  await world.advance("70s");
}

const outOfTheCase = (login: string, id: number): CaseEvent => ({
  type: "MemberRecused",
  at: Instant.parse("2026-11-23T10:00:00Z"),
  by: "comity",
  cause: Cause.parse("IC_forged#1"),
  member: { id, login },
  ground: "oneself",
});

async function idOf(login: string): Promise<number> {
  return (await world.as(login).users.getAuthenticated()).data.id;
}

async function forgery(records: Tampering) {
  return records.forged(outOfTheCase("ada", await idOf("ada")));
}

async function noticeOf(it: WorldCase): Promise<string> {
  const found = (await it.answers()).filter((body) =>
    body.includes("\n<!-- comity frozen council"),
  );
  expect(found).toHaveLength(1);
  return found[0] ?? "";
}

/** What the app wrote to the council's address. */
async function mailsToCouncil() {
  return (await world.mail()).filter(({ to }) => to.includes("council@sandbox.example"));
}

interface Attack {
  readonly name: string;
  run(records: Tampering): Promise<void>;
  /** What the committee is told happened. */
  readonly told: RegExp;
}

const attacks: readonly Attack[] = [
  {
    name: "an event forged with a correct hash",
    run: async (records) => records.write(await forgery(records)),
    told: /Somebody other than Comity wrote to the branch `cases\/[a-z]+-[a-z]+`/,
  },
  {
    name: "a commit in the app's name that GitHub did not sign",
    async run(records) {
      const login = "comity[bot]";
      const { data } = await world.as("dee").users.getByUsername({ username: login });
      const email = `${data.id}+${login}@users.noreply.github.com`;
      await records.setHead(await records.commit(await forgery(records), { name: login, email }));
    },
    told: /Somebody other than Comity wrote to the branch/,
  },
  {
    name: "a pull request of the app squashed into the record, which GitHub signs for the app",
    async run(records) {
      await control(world, "/told", { merges_elsewhere: true }, "PATCH");
      const head = await squashedAsApp(world, await forgery(records), records, records.branch);
      const { data } = await world.as("dee").git.getCommit({ ...world.here, commit_sha: head });
      expect(data.author.email).toContain("comity[bot]");
    },
    told: /Somebody other than Comity wrote to the branch/,
  },
  {
    name: "a pull request of the app squashed into a side branch, and the record moved there",
    async run(records) {
      await records.setHead(await squashedAsApp(world, await forgery(records), records, "side"));
    },
    told: /There is an entry on the branch `cases\/[a-z]+-[a-z]+` that Comity did not sign/,
  },
  {
    name: "a squash of which GitHub says nothing",
    async run(records) {
      await control(world, "/told", { merges_elsewhere: false }, "PATCH");
      await squashedAsApp(world, await forgery(records), records, records.branch);
    },
    told: /There is an entry on the branch `cases\/[a-z]+-[a-z]+` that Comity did not sign/,
  },
  {
    name: "a file that does not belong to a record",
    run: async (records) => records.write({ path: "notes.txt", text: "look at this" }),
    told: /Somebody other than Comity wrote to the branch/,
  },
];

async function bend(attack: Attack, webhooks: "deliver" | "drop") {
  const it = await aCase();
  const records = await tampering(world, it);
  const mailsBefore = (await mailsToCouncil()).length;
  await world.faults({ webhooks });
  await attack.run(records);
  await world.idle();
  if (webhooks === "drop") await world.sweep();
  await world.faults({});
  expect(await it.labels()).not.toContain("frozen");
  const status = await statusTextOf(it);
  await seenAgain();
  expect(await it.labels()).toContain("frozen");
  expect(await noticeOf(it)).toMatch(attack.told);
  return { it, records, status, mails: async () => (await mailsToCouncil()).slice(mailsBefore) };
}

async function statusTextOf(it: WorldCase): Promise<string | undefined> {
  return (await it.comments()).find(({ body }) => /comity n=/.test(body))?.body;
}

describe("bending a record", () => {
  test.each(attacks)("$name freezes the case, and /thaw with a second ends it", async (attack) => {
    const { it, records, status, mails } = await bend(attack, "deliver");
    const notice = await noticeOf(it);
    const head = await records.head();
    const end = (await records.end()).slice(0, 12);
    expect(notice).toMatch(
      /^@ada, @bo, @cy and @dee: \*\*this case is frozen\.\*\*[^]*\n<!-- .* -->$/,
    );
    expect(notice).toContain(`\n/thaw ${end}\n`);
    const subject = `The record of a conduct case is frozen: ${await it.title()}`;
    expect((await mails()).map((mail) => mail.subject)).toEqual([subject]);

    await it.say("bo", "/note said while it was frozen");
    expect(await records.head()).toBe(head);
    expect(await statusTextOf(it)).toBe(status);

    const asked = await it.say("ada", `/thaw ${end}`);
    expect(await it.reactions(asked)).toEqual(["eyes"]);
    expect(await noticeOf(it)).toContain("**ada asks to go on");
    await it.say("ada", "/second");
    expect(await records.head()).toBe(head);
    await it.say("cy", "/second");

    expect(await it.labels()).not.toContain("frozen");
    const events = await it.record();
    const adoptions = events.filter(({ type }) => type === "RecordAdopted");
    expect(adoptions).toMatchObject([{ head, by: { login: "cy" } }]);
    expect(events.filter(({ type }) => type === "ActSeconded")).toHaveLength(1);
    expect(events.at(-1)).not.toMatchObject({ type: "RecordAdopted" });
    const over = expect.stringMatching(/\n<!-- comity frozen over -->$/);
    expect(await it.answers()).toContainEqual(over);
    await world.advance("5m");
    await world.sweep();
    expect(await it.labels()).not.toContain("frozen");
    expect(await mails()).toHaveLength(1);
    expect(await it.status()).toContain("**Decides:**");
  });

  test.each(attacks)(
    "$name is found by the next sweep, though no webhook arrives",
    async (attack) => {
      await bend(attack, "drop");
    },
  );
});

describe("a record that cannot be adopted", () => {
  test("its branch deleted, says so, and goes on once an owner puts it back", async () => {
    const it = await aCase();
    const records = await tampering(world, it);
    const [head, end] = [await records.head(), await records.end()];
    await world.as("dee").git.deleteRef({ ...world.here, ref: `heads/${records.branch}` });
    await seenAgain();
    expect(await it.labels()).toContain("frozen");
    const notice = await noticeOf(it);
    expect(notice).toContain(`The branch \`${records.branch}\`, which holds the record, is gone`);
    expect(notice).toContain("It cannot be adopted with `/thaw`");
    expect(notice).not.toContain(head.slice(0, 12));
    await it.say("ada", `/thaw ${end}`);
    await it.say("bo", "/second");
    expect(await it.record()).toEqual([]);

    const ref = `refs/heads/${records.branch}`;
    await world.as("owen").git.createRef({ ...world.here, ref, sha: head });
    await world.idle();
    expect(await it.labels()).not.toContain("frozen");
    await it.say("cy", "/note we go on");
    expect((await it.record()).map(({ type }) => type)).toContain("NoteTaken");
  });

  test("no YAML any more, says so", async () => {
    const it = await aCase();
    const records = await tampering(world, it);
    const head = await records.head();
    await records.write({ path: "record.yml", text: "---\nn: [1\n" });
    await seenAgain();
    const notice = await noticeOf(it);
    expect(notice).toContain("is no longer a record that Comity can read");
    expect(notice).not.toContain("\n/thaw");
    expect(notice).toContain("Comity itself puts the branch");
    await records.setHead(head);
    await world.idle();
    expect(await it.labels()).not.toContain("frozen");
  });

  test("copied to a second branch, says so", async () => {
    const it = await aCase();
    const records = await tampering(world, it);
    const ref = `refs/heads/${records.branch.replace("cases", "closed")}`;
    await world.as("dee").git.createRef({ ...world.here, ref, sha: await records.head() });
    await it.say("bo", "anybody there?");
    await seenAgain();
    expect(await noticeOf(it)).toContain("two branches that both claim to be the record");
  });
});

describe("who may thaw", () => {
  test("nobody alone, nobody from outside or out of the case, and only the head as it stands", async () => {
    const it = await aCase();
    await it.say("dee", "/recuse");
    const records = await tampering(world, it);
    await records.write(await forgery(records));
    await seenAgain();
    const [head, end] = [await records.head(), await records.end()];
    expect(await noticeOf(it)).toMatch(/^@ada, @bo and @cy: /);
    await it.say("owen", `/thaw ${end}`);
    const wrong = await it.say("bo", `/thaw ${"0".repeat(12)}`);
    expect(await it.reactions(wrong)).toEqual(["confused"]);
    await it.say("cy", "/second");
    await it.say("bo", `/thaw ${end}`);
    await it.say("bo", "/second");
    await it.say("dee", "/second");
    await it.say("owen", "/second");
    await it.say("cy", "/second 1");
    expect(await records.head()).toBe(head);
    // The forged event that puts ada out of the case is not what decides who may thaw.
    await it.say("ada", "/second");
    expect(await it.labels()).not.toContain("frozen");
  });
});

describe("a freeze", () => {
  test("is forgotten when what was seen is gone a minute later", async () => {
    const it = await aCase();
    const records = await tampering(world, it);
    const head = await records.head();
    await records.write(await forgery(records));
    await world.idle();
    await records.setHead(head);
    await seenAgain();
    await world.advance("5m");
    expect(await it.labels()).not.toContain("frozen");
    expect(await it.answers()).toEqual([]);
  });
});
