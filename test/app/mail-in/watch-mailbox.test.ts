import { Buffer } from "node:buffer";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { MailWatch } from "../../../src/app/mail-in/watch-mailbox.ts";
import { readMail } from "../../../src/adapters/mail/read-mail.ts";
import type { ReceivedMail } from "../../../src/domain/chapters/intake/received-mail.ts";
import { at } from "../../domain/given.ts";
import { Terminal, Transient } from "../../../src/ports/errors.ts";
import type { Mailbox, OpenMailbox } from "../../../src/ports/mailbox.ts";
import { addMinutes, type Instant } from "../../../src/domain/values/time.ts";
import { AMailbox, printMail } from "../../world/a-mailbox.ts";
import { recordingLog } from "../recording-log.ts";

type Outcome = Awaited<ReturnType<ConstructorParameters<typeof MailWatch>[0]["takeIn"]>>;

const imap = { route: "IMAP" };
const lost = () => new Transient("the mailbox does not answer now", imap);
const aMail = (id: string) =>
  printMail({ from: "rin@there.example", id: `<${id}@rin>`, text: "They shouted." });

/** A mailbox whose connection can be lost, or not come about. */
class Shaky implements Mailbox {
  readonly inner = new AMailbox();
  /** Milliseconds at which it was tried. */
  readonly openedAt: number[] = [];
  readonly waits: number[] = [];
  readonly deletedBefore: Instant[] = [];
  failsToOpen = 0;
  failure: Error = lost();
  #lose: (() => void) | undefined;

  async open(): Promise<OpenMailbox> {
    this.openedAt.push(Date.now());
    if (this.failsToOpen > 0) {
      this.failsToOpen -= 1;
      throw this.failure;
    }
    const open = await this.inner.open();
    return {
      ...open,
      waitForNews: async (patience) => {
        this.waits.push(patience);
        const cut = new Promise<void>((_, reject) => (this.#lose = () => reject(lost())));
        await Promise.race([open.waitForNews(patience), cut]);
      },
      deleteTaken: async (before) => void this.deletedBefore.push(before),
    };
  }

  lose(): void {
    this.#lose?.();
  }
}

function watching(mailbox: Mailbox, fate: (mail: ReceivedMail, times: number) => Outcome | Error) {
  const tried: string[] = [];
  const told: number[] = [];
  const { log, lines } = recordingLog();
  const begunAt = Date.now();
  const watch = new MailWatch({
    mailbox,
    takeIn: async (mail) => {
      const id = mail.messageId ?? "";
      tried.push(id);
      const outcome = fate(mail, tried.filter((one) => one === id).length);
      if (outcome instanceof Error) throw outcome;
      return outcome;
    },
    tellOwners: () => Promise.resolve(void told.push(Date.now())),
    now: () => addMinutes(at("22 16:00"), Math.floor((Date.now() - begunAt) / 60_000)),
    wallTime: () => Date.now(),
    log,
  });
  watch.start();
  return { watch, tried, told, lines };
}

/** Time passes, and what is under way then comes to where it waits; mails are read in real time. */
async function seconds(n: number) {
  await vi.advanceTimersByTimeAsync(n * 1_000);
  // oxlint-disable-next-line no-await-in-loop
  for (let turns = 0; turns < 50; turns += 1) await new Promise((resolve) => setImmediate(resolve));
}

// The parser is loaded before time stands still.
beforeAll(() => readMail(Buffer.from(aMail("none")), true));
beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] }));
afterEach(() => void vi.useRealTimers());

describe("watching a mailbox", () => {
  test("takes in what is there and what comes, at once, and each once", async () => {
    const mailbox = new Shaky();
    mailbox.inner.put(aMail("one"));
    const { watch, tried } = watching(mailbox, () => "taken");
    await seconds(0);
    expect(tried).toEqual(["<one@rin>"]);
    mailbox.inner.put(aMail("two"));
    await seconds(0);
    expect(tried).toEqual(["<one@rin>", "<two@rin>"]);
    await seconds(600);
    expect(tried).toHaveLength(2);
    await watch.close();
  });

  test("looks once a minute where the server tells nothing", async () => {
    const mailbox = new Shaky();
    const { watch, tried } = watching(mailbox, () => "taken");
    await seconds(0);
    expect(mailbox.waits).toEqual([60]);
    mailbox.inner.putUnheard(aMail("one"));
    await seconds(59);
    expect(tried).toEqual([]);
    await seconds(2);
    expect(tried).toEqual(["<one@rin>"]);
    await watch.close();
  });

  test("comes back after a lost connection, and takes in what came meanwhile", async () => {
    const mailbox = new Shaky();
    const { watch, tried, told } = watching(mailbox, () => "taken");
    await seconds(0);
    mailbox.lose();
    mailbox.inner.putUnheard(aMail("one"));
    await seconds(29);
    expect(tried).toEqual([]);
    await seconds(2);
    expect(tried).toEqual(["<one@rin>"]);
    expect(told).toEqual([]);
    await watch.close();
  });

  test("tries at growing distances, tells the owners once, and of the next time anew", async () => {
    const mailbox = new Shaky();
    mailbox.failsToOpen = 9;
    const { watch, told, lines } = watching(mailbox, () => "taken");
    await seconds(24 * 3_600);
    const [first = 0] = mailbox.openedAt;
    const after = mailbox.openedAt.map((when) => (when - first) / 1_000);
    const distances = after.slice(1).map((one, n) => one - (after[n] ?? 0));
    expect(distances.slice(0, 9)).toEqual([30, 60, 120, 240, 480, 960, 1_920, 3_600, 3_600]);
    expect(mailbox.openedAt).toHaveLength(10);
    expect(told).toHaveLength(1);
    expect(JSON.stringify(lines)).not.toContain("there.example");
    mailbox.failsToOpen = 4;
    mailbox.lose();
    await seconds(3_600);
    expect(told).toHaveLength(2);
    await watch.close();
  });

  test("tries a mail that cannot be taken in again, and holds up no other", async () => {
    const mailbox = new Shaky();
    mailbox.inner.put(aMail("one"));
    mailbox.inner.put(aMail("two"));
    const { watch, tried, told } = watching(mailbox, ({ messageId }, times) => {
      if (messageId === "<two@rin>") return "taken";
      return times > 3 ? "taken" : times === 2 ? new Error("ours") : "not-now";
    });
    await seconds(0);
    expect(tried).toEqual(["<one@rin>", "<two@rin>"]);
    await seconds(5);
    await seconds(10);
    expect(tried.slice(2)).toEqual(["<one@rin>", "<one@rin>"]);
    await seconds(3_600);
    expect(tried).toHaveLength(5);
    expect(mailbox.inner.areTaken).toEqual([true, true]);
    expect(told).toEqual([]);
    await watch.close();
  });

  test("tells the owners of one that is never taken in, and of one for nobody at once", async () => {
    const mailbox = new Shaky();
    mailbox.inner.put(aMail("one"));
    const never = watching(mailbox, () => "not-now");
    const minutes = async (count: number) => {
      // oxlint-disable-next-line no-await-in-loop
      for (let minute = 0; minute < count; minute += 1) await seconds(60);
    };
    await minutes(41);
    // Ten tries, each twice as long after the one before.
    expect([never.tried.length, never.told.length]).toEqual([9, 0]);
    await minutes(139);
    expect(never.told).toHaveLength(1);
    await never.watch.close();
    const nobodys = watching(mailbox, () => "for-nobody");
    await seconds(1);
    expect(nobodys.told).toHaveLength(1);
    await nobodys.watch.close();
  });

  test("begins anew where the mailbox itself fails while a mail is read", async () => {
    const mailbox = new Shaky();
    mailbox.inner.put(aMail("one"));
    const { watch, tried } = watching(mailbox, (_, times) =>
      times === 1 ? new Terminal("the mailbox refuses", imap) : "taken",
    );
    await seconds(0);
    await seconds(31);
    expect(tried).toHaveLength(2);
    expect(mailbox.openedAt).toHaveLength(2);
    await watch.close();
  });

  test("deletes what was taken more than seven days before, once a day", async () => {
    const mailbox = new Shaky();
    const { watch } = watching(mailbox, () => "taken");
    await seconds(25 * 3_600);
    expect(mailbox.deletedBefore).toEqual([at("15 16:00"), at("16 16:00")]);
    await watch.close();
  });

  test("ends at once when the app does, waiting or between two tries, and leaves what was not taken", async () => {
    const mailbox = new Shaky();
    const waiting = watching(mailbox, () => "taken");
    await seconds(0);
    await waiting.watch.close();
    mailbox.inner.putUnheard(aMail("one"));
    await seconds(7_200);
    expect(waiting.tried).toEqual([]);
    expect(mailbox.inner.areTaken).toEqual([false]);
    mailbox.failsToOpen = 3;
    const pausing = watching(mailbox, () => "taken");
    await seconds(1);
    await pausing.watch.close();
    const opened = mailbox.openedAt.length;
    await seconds(7_200);
    expect(mailbox.openedAt).toHaveLength(opened);
    expect(pausing.lines).toHaveLength(1);
  });
});
