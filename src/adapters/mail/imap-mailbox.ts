import type { Buffer } from "node:buffer";
import type { ImapFlow } from "imapflow";
import type { ReceivedMail } from "../../domain/chapters/intake/received-mail.ts";
import { Terminal, Transient } from "../../ports/errors.ts";
import type { Mailbox, OpenMailbox } from "../../ports/mailbox.ts";
import { connectTo, imapRoute, translatedImap } from "./imap-connection.ts";
import { readMail } from "./read-mail.ts";

/** What a mail that was taken is marked with; nothing that a person's program sets by itself. */
const takenKeyword = "$ComityTaken";
/** Of a larger mail no more than its beginning is read. */
const mostBytes = 26_000_000;
const beginningBytes = 2_000_000;

/**
 * A mailbox of an IMAP server.
 *
 * A server that cannot be reached is `Transient`; one that refuses user, password or mailbox, or keeps
 * no keywords, is `Terminal`. No error names an address.
 *
 * @param url `imaps://user:password@host/INBOX`, or `imap:` for a server on this machine
 */
export function imapMailbox(url: string): Mailbox {
  return {
    async open() {
      const client = await connectTo(url);
      if (keepsKeywords(client)) return openMailbox(client);
      client.close();
      throw new Terminal("the mailbox keeps no keywords", { route: imapRoute });
    },
  };
}

/** Whether mails there can be marked as taken. */
export function keepsKeywords({ mailbox }: Pick<ImapFlow, "mailbox">): boolean {
  const flags = mailbox === false ? undefined : mailbox.permanentFlags;
  return flags !== undefined && (flags.has(String.raw`\*`) || flags.has(takenKeyword));
}

async function asking<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    throw translatedImap(error);
  }
}

async function changed(change: () => Promise<boolean>): Promise<void> {
  if (await asking(change)) return;
  throw new Transient("the mailbox did not change a mail", { route: imapRoute });
}

function openMailbox(client: ImapFlow): OpenMailbox {
  const found = (query: object) =>
    asking(async () => {
      const names = await client.search(query, { uid: true });
      if (!Array.isArray(names))
        throw new Terminal("the mailbox cannot be searched", { route: imapRoute });
      return names.toSorted((a, b) => a - b);
    });
  // The server may tell of a mail with its answer to any command.
  let hasNews = false;
  client.on("exists", () => {
    hasNews = true;
  });
  return {
    untaken() {
      hasNews = false;
      return found({ unKeyword: takenKeyword, deleted: false });
    },
    read: (name) => asking(() => readOne(client, name)),
    markTaken: (name) =>
      changed(() => client.messageFlagsAdd(String(name), [takenKeyword], { uid: true })),
    async deleteTaken(before) {
      const old = await found({ keyword: takenKeyword, before: new Date(before) });
      if (old.length > 0) await changed(() => client.messageDelete(old.join(","), { uid: true }));
    },
    async waitForNews(seconds) {
      if (!hasNews) await asking(() => waitForNews(client, seconds));
    },
    async close() {
      await client.logout().catch(() => client.close());
    },
  };
}

async function readOne(client: ImapFlow, name: number): Promise<ReceivedMail | undefined> {
  const uid = { uid: true } as const;
  const known = await client.fetchOne(String(name), { size: true }, uid);
  if (!known) return undefined;
  const isWhole = (known.size ?? 0) <= mostBytes;
  const source = isWhole ? true : { start: 0, maxLength: beginningBytes };
  const fetched = await client.fetchOne(String(name), { source }, uid);
  const bytes: Buffer | undefined = fetched ? fetched.source : undefined;
  return bytes && readMail(bytes, isWhole);
}

/** A new mail ends the waiting; so does the end of the connection. */
async function waitForNews(client: ImapFlow, seconds: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told: (() => void) | undefined;
  const over = new Promise<void>((resolve) => {
    told = resolve;
    timer = setTimeout(resolve, seconds * 1_000);
    client.once("exists", resolve);
    client.once("close", resolve);
  });
  const idling = client.idle().catch(() => told?.());
  await over;
  clearTimeout(timer);
  if (told) {
    client.off("exists", told);
    client.off("close", told);
  }
  // Any command ends idling.
  if (client.usable) await client.noop();
  await idling;
}
