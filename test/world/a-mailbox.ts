import { Buffer } from "node:buffer";
import { readMail } from "../../src/adapters/mail/read-mail.ts";
import type { Mailbox, MailName, OpenMailbox } from "../../src/ports/mailbox.ts";

interface Kept {
  readonly source: Buffer;
  isTaken: boolean;
}

/** A mail as somebody writes it, by its headers and its words. */
export interface WrittenMail {
  readonly from: string;
  readonly to?: string;
  readonly subject?: string;
  readonly text: string;
  readonly id?: string;
  readonly answers?: string;
  readonly headers?: readonly string[];
}

export function printMail(mail: WrittenMail): string {
  const { from, to = "conduct@sandbox.example", subject = "hello", text, headers = [] } = mail;
  return [
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${subject}`,
    ...(mail.id === undefined ? [] : [`Message-ID: ${mail.id}`]),
    ...(mail.answers === undefined ? [] : [`In-Reply-To: ${mail.answers}`]),
    ...headers,
    "",
    text,
  ].join("\r\n");
}

/** A mailbox in memory, which outlives the app that reads it. */
export class AMailbox implements Mailbox {
  readonly #mails = new Map<MailName, Kept>();
  #last = 0;
  #wake: () => void = () => undefined;
  #looked: () => void = () => undefined;

  /** How many are there, taken or not. */
  get size(): number {
    return this.#mails.size;
  }

  get areTaken(): readonly boolean[] {
    return [...this.#mails.values()].map(({ isTaken }) => isTaken);
  }

  /** It arrives; nobody is waited for. */
  put(source: string): void {
    this.putUnheard(source);
    this.#wake();
  }

  /** It arrives, and the server tells nobody. */
  putUnheard(source: string): void {
    this.#mails.set((this.#last += 1), { source: Buffer.from(source), isTaken: false });
  }

  /** It arrives, and whoever reads the mailbox has looked at it. */
  async deliver(source: string): Promise<void> {
    const looked = this.looked();
    this.put(source);
    await looked;
  }

  /** Once whoever reads the mailbox waits again. */
  looked(): Promise<void> {
    return new Promise((resolve) => (this.#looked = resolve));
  }

  async open(): Promise<OpenMailbox> {
    let isClosed = false;
    return {
      untaken: async () =>
        [...this.#mails].filter(([, { isTaken }]) => !isTaken).map(([name]) => name),
      read: async (name) => {
        const kept = this.#mails.get(name);
        return kept && readMail(kept.source, true);
      },
      markTaken: async (name) => {
        const kept = this.#mails.get(name);
        if (kept) kept.isTaken = true;
      },
      deleteTaken: async () => undefined,
      waitForNews: (seconds) =>
        new Promise((resolve) => {
          if (isClosed) return resolve();
          const timer = setTimeout(resolve, seconds * 1_000);
          this.#wake = () => {
            clearTimeout(timer);
            resolve();
          };
          this.#looked();
        }),
      close: async () => {
        isClosed = true;
        this.#wake();
      },
    };
  }
}
