import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import {
  answersInAnHour,
  MailLimits,
  reportsInAnHour,
} from "../../../src/app/mail-in/mail-limits.ts";
import { takeInMail } from "../../../src/app/mail-in/take-in-mail.ts";
import type { ReceivedMail } from "../../../src/domain/chapters/intake/received-mail.ts";
import { addMinutes } from "../../../src/domain/values/time.ts";
import { Terminal, Transient } from "../../../src/ports/errors.ts";
import type { AboutDoor, Door } from "../../../src/ports/door.ts";
import type { Letter } from "../../../src/ports/mailer.ts";
import { ada, at, config } from "../../domain/given.ts";
import { recordingLog } from "../recording-log.ts";

const about: AboutDoor = {
  community: "Project Lamp",
  ownWords: undefined,
  committee: [ada],
  committeeEmail: "conduct@example.org",
  council: { members: [], email: "council@example.org" },
  owners: [],
  outsideContact: "trust@example.com",
  answersWithin: config.clocks["acknowledgement"] ?? ("24h" as AboutDoor["answersWithin"]),
};

function mailOf(
  from: string | undefined,
  id: string,
  more: Partial<ReceivedMail> = {},
): ReceivedMail {
  return {
    messageId: `<${id}@there.example>`,
    sha256: "0".repeat(64),
    from,
    fromName: "",
    to: ["conduct@example.org"],
    subject: "hello",
    text: "They shouted at me in the hall.",
    isCut: false,
    files: [],
    answers: [],
    returned: undefined,
    isAutomatic: false,
    isToMany: false,
    ...more,
  };
}

/** A door that takes everything, and mail that goes out as long as nothing is in its way. */
function aDoor(knows = false) {
  const reports: string[] = [];
  const sent: Letter[] = [];
  const ownersTold: string[] = [];
  const log = recordingLog();
  const state = { now: at("22 16:00"), failure: undefined as Error | undefined, isOpen: true };
  const door: Partial<Door> = {
    about: () => Promise.resolve(state.isOpen ? about : undefined),
    isCommand: () => false,
    hasSent: ({ returned }) => knows || (returned?.messageIds[0]?.startsWith("<r") ?? false),
    mail: (mail) => {
      reports.push(mail.returned?.messageIds[0] ?? mail.messageId ?? "");
      return Promise.resolve({ isTaken: true, as: knows ? "words" : "report" });
    },
  };
  const hash = (text: string) => createHash("sha256").update(text).digest("base64");
  const now = () => state.now;
  const parts = {
    doors: [{ community: "Project Lamp", door: door as Door }],
    mailer: {
      send(letter: Letter) {
        if (state.failure) return Promise.reject(state.failure);
        sent.push(letter);
        return Promise.resolve();
      },
    },
    replyTo: "conduct+TOKEN@example.org",
    own: ["conduct@example.org"],
    publicUrl: "https://comity.example.org",
    limits: new MailLimits(answersInAnHour, hash, now),
    reports: new MailLimits(reportsInAnHour, hash, now),
    tellOfTooMany: () => Promise.resolve(void ownersTold.push("told")),
    onceOf: ({ messageId }: ReceivedMail) =>
      createHash("md5")
        .update(messageId ?? "")
        .digest("hex"),
    log: log.log,
  };
  const takeIn = (mail: ReceivedMail) => takeInMail(mail, parts);
  const size = () => parts.limits.size + parts.reports.size;
  return { state, reports, sent, ownersTold, takeIn, size, lines: log.lines };
}

async function arrive(
  { takeIn }: ReturnType<typeof aDoor>,
  count: number,
  from: (n: number) => string | undefined,
  named = "m",
) {
  for (let n = 0; n < count; n += 1)
    // oxlint-disable-next-line no-await-in-loop
    expect(await takeIn(mailOf(from(n), `${named}${n}-${from(n)}`))).toBe("taken");
}

const textsTo = ({ sent }: ReturnType<typeof aDoor>, to: string) =>
  sent.filter((letter) => letter.to.includes(to)).map(({ text }) => text);

describe("reports by mail past the limits", () => {
  test("of one sender are turned away, and they are told the other ways once", async () => {
    const door = aDoor();
    await arrive(door, 10_000, () => "mal@there.example");
    expect(door.reports).toHaveLength(5);
    const [arrived, tooMany, ...more] = textsTo(door, "mal@there.example");
    expect(more).toEqual([]);
    expect(arrived).toContain("your message has arrived");
    expect(tooMany).toContain("was not taken in");
    expect(tooMany).toContain("- the form at https://comity.example.org/report");
    expect(tooMany).toContain("council@example.org");
    expect(tooMany).toContain("trust@example.com");
    expect(door.ownersTold).toEqual([]);
    expect(await door.takeIn(mailOf("pat@there.example", "honest"))).toBe("taken");
    expect(door.reports).toHaveLength(6);
  });

  test("of a thousand senders are turned away, and an honest one is told the other ways", async () => {
    const door = aDoor();
    await arrive(door, 200, (n) => `m${n % 1_000}@there.example`);
    expect(door.reports).toHaveLength(100);
    expect(await door.takeIn(mailOf("rin@there.example", "honest"))).toBe("taken");
    expect(textsTo(door, "rin@there.example")).toEqual([
      expect.stringContaining("was not taken in"),
    ]);
    await arrive(door, 9_800, (n) => `m${n % 1_000}@there.example`, "more");
    expect(door.reports).toHaveLength(100);
    expect(door.sent.length).toBeLessThanOrEqual(1_000);
    // Whoever could not be told: then somebody else is.
    expect(door.ownersTold.length).toBeGreaterThan(0);
    expect(door.size()).toBeLessThan(40_000);
    expect(JSON.stringify(door.lines)).not.toContain("there.example");
  });

  test("are taken in again after an hour", async () => {
    const door = aDoor();
    await arrive(door, 7, () => "rin@there.example");
    door.state.now = addMinutes(door.state.now, 61);
    await door.takeIn(mailOf("rin@there.example", "later"));
    expect(door.reports).toHaveLength(6);
  });

  test("are told to somebody where nobody can be answered", async () => {
    const door = aDoor();
    await arrive(door, 6, () => "noreply@there.example");
    expect([door.reports.length, door.sent.length, door.ownersTold.length]).toEqual([5, 0, 1]);
    await arrive(aDoor(), 1, () => undefined);
  });

  test("stay where they are while the mail server cannot say so", async () => {
    const door = aDoor();
    await arrive(door, 5, () => "rin@there.example");
    door.state.failure = new Transient("not now", { route: "SMTP" });
    const sixth = mailOf("rin@there.example", "sixth");
    expect(await door.takeIn(sixth)).toBe("not-now");
    door.state.failure = undefined;
    expect(await door.takeIn(sixth)).toBe("taken");
    expect(textsTo(door, "rin@there.example").at(-1)).toContain("was not taken in");
    expect(door.reports).toHaveLength(5);
    door.state.failure = new Terminal("never", { route: "SMTP" });
    expect(await door.takeIn(mailOf("pat@there.example", "another"))).toBe("taken");
  });

  test("count once, however often they are read", async () => {
    const door = aDoor();
    const mail = mailOf("rin@there.example", "one");
    for (let n = 0; n < 9; n += 1)
      // oxlint-disable-next-line no-await-in-loop
      expect(await door.takeIn(mail)).toBe("taken");
    expect(door.reports).toHaveLength(9);
    expect(door.sent).toHaveLength(1);
  });

  test("are no answers: what belongs to a case always joins it", async () => {
    const door = aDoor(true);
    await arrive(door, 20, () => "rin@there.example");
    expect([door.reports.length, door.sent.length]).toEqual([20, 0]);
  });
});

test("an answer that the mail server refuses for good is taken to its case as one that came back", async () => {
  const door = aDoor();
  door.state.failure = new Terminal("never", { route: "SMTP" });
  expect(await door.takeIn(mailOf("rin@there.example", "one"))).toBe("taken");
  expect(door.reports).toEqual([
    "<one@there.example>",
    expect.stringMatching(/^<r[0-9a-f]{32}\.report@comity>$/),
  ]);
  expect(door.sent).toEqual([]);
});

describe("a mail that came back", () => {
  const returned = { messageIds: [`<t${"a".repeat(28)}.letter-b@comity>`], recipients: [] };
  const back = mailOf("mailer-daemon@there.example", "back", { returned });

  test("is taken to its case, answered by nothing and counted by no limit", async () => {
    const door = aDoor(true);
    for (let n = 0; n < 9; n += 1)
      // oxlint-disable-next-line no-await-in-loop
      expect(await door.takeIn(back)).toBe("taken");
    expect([door.reports.length, door.sent.length]).toEqual([9, 0]);
  });

  test("waits until it is known whether a case is there for it, and begins none", async () => {
    const door = aDoor();
    door.state.isOpen = false;
    expect(await door.takeIn(back)).toBe("not-now");
    door.state.isOpen = true;
    expect(await door.takeIn(back)).toBe("taken");
    expect([door.reports, door.sent]).toEqual([[], []]);
  });
});
