import { failureFields } from "../logging/failure-fields.ts";
import { growingDistance } from "./growing-distance.ts";
import { addMinutes, type Instant } from "../../domain/values/time.ts";
import type { ReceivedMail } from "../../domain/chapters/intake/received-mail.ts";
import { Terminal, Transient } from "../../ports/errors.ts";
import type { Log } from "../../ports/log.ts";
import type { Mailbox, MailName, OpenMailbox } from "../../ports/mailbox.ts";

export interface WatchingMail {
  readonly mailbox: Mailbox;
  readonly takeIn: (mail: ReceivedMail) => Promise<"taken" | "not-now" | "for-nobody">;
  /** Tells the owners that mail is not read, or that a mail cannot be taken in. */
  readonly tellOwners: () => Promise<void>;
  readonly now: () => Instant;
  /** Milliseconds since the epoch, in real time. */
  readonly wallTime: () => number;
  readonly log: Log;
}

/** As often the mailbox is looked into where the server tells nothing by itself. */
const pollSeconds = 60;
const firstMailboxSeconds = 30;
const firstMailSeconds = 5;
/** With those seconds: after some minutes, and after more than an hour. */
const failuresUntilTold = 4;
const triesUntilTold = 10;
const daysKept = 7;
const minutesOfDay = 24 * 60;

interface Tried {
  readonly times: number;
  readonly notBefore: number;
}

/** Takes in what comes into the mailbox, beside everything else and for as long as the app runs. */
export class MailWatch {
  readonly #parts: WatchingMail;
  readonly #tried = new Map<MailName, Tried>();
  readonly #ended = new AbortController();
  #running: Promise<void> | undefined;
  #open: OpenMailbox | undefined;
  #isTold = false;
  #cleanedAt: Instant | undefined;

  constructor(parts: WatchingMail) {
    this.#parts = parts;
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /** Ends what is under way; what was not taken is there still. */
  async close(): Promise<void> {
    this.#ended.abort();
    await this.#open?.close();
    await this.#running;
  }

  async #run(): Promise<void> {
    let failures = 0;
    // oxlint-disable no-await-in-loop
    while (!this.#ended.signal.aborted) {
      try {
        this.#open = await this.#parts.mailbox.open();
        await this.#watch(this.#open, () => {
          failures = 0;
        });
      } catch (error) {
        if (this.#ended.signal.aborted) return;
        failures += 1;
        const { log } = this.#parts;
        log.error("the mailbox cannot be read", { ...failureFields(error), count: failures });
        if (failures >= failuresUntilTold) await this.#tell();
        await this.#open?.close().catch(() => undefined);
        await this.#pause(growingDistance(failures, firstMailboxSeconds));
      }
    }
    // oxlint-enable no-await-in-loop
  }

  async #watch(mailbox: OpenMailbox, works: () => void): Promise<void> {
    // oxlint-disable no-await-in-loop
    while (!this.#ended.signal.aborted) {
      const names = await mailbox.untaken();
      works();
      for (const gone of [...this.#tried.keys()].filter((name) => !names.includes(name)))
        this.#tried.delete(gone);
      for (const name of names) await this.#take(name, mailbox);
      if (this.#tried.size === 0) this.#isTold = false;
      await this.#clean(mailbox);
      if (!this.#ended.signal.aborted) await mailbox.waitForNews(this.#secondsToWait());
    }
    // oxlint-enable no-await-in-loop
  }

  async #take(name: MailName, mailbox: OpenMailbox): Promise<void> {
    const { wallTime, log } = this.#parts;
    const before = this.#tried.get(name);
    if (this.#ended.signal.aborted || (before && before.notBefore > wallTime())) return;
    const outcome = await this.#outcomeOf(name, mailbox);
    if (outcome === "taken") {
      await mailbox.markTaken(name);
      this.#tried.delete(name);
      return;
    }
    const times = (before?.times ?? 0) + 1;
    const notBefore = wallTime() + growingDistance(times, firstMailSeconds) * 1_000;
    this.#tried.set(name, { times, notBefore });
    if (outcome === "for-nobody") log.error("a mail says nowhere which community it is for");
    if (outcome === "for-nobody" || times >= triesUntilTold) await this.#tell();
  }

  /** What goes wrong with one mail holds up no other; what goes wrong with the mailbox, all of them. */
  async #outcomeOf(name: MailName, mailbox: OpenMailbox) {
    const { log, takeIn } = this.#parts;
    try {
      const mail = await mailbox.read(name);
      return mail ? await takeIn(mail) : "taken";
    } catch (error) {
      const { route } =
        error instanceof Transient || error instanceof Terminal ? error.edge : { route: "" };
      if (route === "IMAP") throw error;
      log.error("a mail could not be taken in", failureFields(error));
      return "not-now";
    }
  }

  /** Mails that were taken are kept for some days, in case somebody asks. */
  async #clean(mailbox: OpenMailbox): Promise<void> {
    const now = this.#parts.now();
    if (this.#cleanedAt && addMinutes(this.#cleanedAt, minutesOfDay) > now) return;
    await mailbox.deleteTaken(addMinutes(now, -daysKept * minutesOfDay));
    this.#cleanedAt = now;
  }

  /** Once, until all is well again. */
  async #tell(): Promise<void> {
    if (this.#isTold) return;
    this.#isTold = true;
    await this.#parts.tellOwners();
  }

  #secondsToWait(): number {
    const next = Math.min(...[...this.#tried.values()].map(({ notBefore }) => notBefore));
    const seconds = Math.ceil((next - this.#parts.wallTime()) / 1_000);
    return Math.max(1, Math.min(pollSeconds, seconds));
  }

  async #pause(seconds: number): Promise<void> {
    const { signal } = this.#ended;
    if (signal.aborted) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(over, seconds * 1_000);
      signal.addEventListener("abort", over, { once: true });
      function over() {
        clearTimeout(timer);
        signal.removeEventListener("abort", over);
        resolve();
      }
    });
  }
}
