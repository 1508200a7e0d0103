import { describe, expect, test } from "vitest";
import { imapMailbox } from "../../../src/adapters/mail/imap-mailbox.ts";
import { Instant } from "../../../src/domain/values/time.ts";
import { Terminal, Transient } from "../../../src/ports/errors.ts";
import { lacksDovecot, startDovecot } from "../../fakes/dovecot.ts";

const always = Instant.parse("2099-01-01T00:00:00Z");
const mail = (id: string) =>
  `From: rin@example.org\r\nMessage-ID: <${id}@rin.example>\r\n\r\nThey shouted.\r\n`;

test("in CI there is a mail server to try it on", () => {
  expect(process.env["CI"] === undefined ? undefined : lacksDovecot).toBeUndefined();
});

test("a server that is not there may come back", async () => {
  const open = imapMailbox("imap://conduct:x@127.0.0.1:1/INBOX").open();
  await expect(open).rejects.toThrow(Transient);
});

describe.skipIf(lacksDovecot !== undefined)("a mailbox on Dovecot", () => {
  test("tells of what comes, and keeps what was taken apart until it is deleted", async () => {
    await using server = await startDovecot();
    const mailbox = await imapMailbox(server.url).open();
    expect(await mailbox.untaken()).toEqual([]);
    const news = mailbox.waitForNews(60);
    await server.put(mail("one"));
    await news;
    const [name = 0, ...more] = await mailbox.untaken();
    expect(more).toEqual([]);
    expect(await mailbox.read(name)).toMatchObject({
      messageId: "<one@rin.example>",
      from: "rin@example.org",
      text: "They shouted.",
    });
    await server.put(mail("two"));
    await mailbox.markTaken(name);
    await mailbox.close();

    const again = await imapMailbox(server.url).open();
    expect(await again.untaken()).toHaveLength(1);
    await again.deleteTaken(Instant.parse("2020-01-01T00:00:00Z"));
    expect(await server.count()).toBe(2);
    await again.deleteTaken(always);
    expect(await server.count()).toBe(1);
    expect(await again.read(name)).toBeUndefined();
    await again.waitForNews(0.1);
    const waiting = again.waitForNews(60);
    await again.close();
    await waiting.catch(() => undefined);
  });

  test("does not wait for what came since it was looked into, while something else was done there", async () => {
    await using server = await startDovecot();
    await server.put(mail("one"));
    const mailbox = await imapMailbox(server.url).open();
    const [name = 0] = await mailbox.untaken();
    await server.put(mail("two"));
    await mailbox.markTaken(name);
    const waited = mailbox.waitForNews(15).then(() => "over");
    const tooLong = new Promise((answer) => setTimeout(answer, 10_000, "too long"));
    expect(await Promise.race([waited, tooLong])).toBe("over");
    expect(await mailbox.untaken()).toHaveLength(1);
    await mailbox.close();
  });

  test("refuses a wrong password for good, and names nobody", async () => {
    await using server = await startDovecot();
    const open = imapMailbox(server.url.replace(/:[^:@]+@/, ":wrong@")).open();
    await expect(open).rejects.toThrow(Terminal);
    await expect(open).rejects.toThrow(/^the mailbox refuses$/);
  });
});
