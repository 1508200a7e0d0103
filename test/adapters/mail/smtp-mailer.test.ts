import { once } from "node:events";
import { simpleParser, type ParsedMail } from "mailparser";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { afterEach, describe, expect, test } from "vitest";
import { smtpMailer } from "../../../src/adapters/mail/smtp-mailer.ts";
import { Terminal, Transient } from "../../../src/ports/errors.ts";

const letter = {
  to: ["rin@example.org"],
  cc: ["conduct@example.org"],
  subject: "Your report arrived — Ärger",
  text: "We have it.\n.\n\nThe committee",
  messageId: "<amber-heron.receipt@comity>",
};

const servers: SMTPServer[] = [];

async function mailServer(options: SMTPServerOptions = {}) {
  const letters: ParsedMail[] = [];
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    onData(stream, _session, callback) {
      simpleParser(stream, {}, (error, parsed) => {
        letters.push(parsed);
        callback(error);
      });
    },
    ...options,
  });
  servers.push(server);
  const listening = server.listen(0, "127.0.0.1");
  await once(listening, "listening");
  const address = listening.address();
  if (address === null || typeof address === "string") throw new TypeError("no port");
  return { url: `smtp://127.0.0.1:${address.port}`, letters, server };
}

function refusal(responseCode: number): Error {
  return Object.assign(new Error("rin@example.org is not welcome"), { responseCode });
}

async function failureOf(sending: Promise<void>): Promise<unknown> {
  return sending.then(
    () => undefined,
    (error: unknown) => error,
  );
}

afterEach(async () => {
  await Promise.all(
    servers.splice(0).map((server) => new Promise<void>((done) => server.close(() => done()))),
  );
});

describe("sending a letter", () => {
  test("hands it to the mail server with its own message id", async () => {
    const { url, letters } = await mailServer();
    await smtpMailer(url, "Conduct committee <conduct@example.org>").send(letter);
    expect(letters).toHaveLength(1);
    expect(letters[0]).toMatchObject({
      subject: letter.subject,
      messageId: letter.messageId,
      from: { text: '"Conduct committee" <conduct@example.org>' },
      to: { text: "rin@example.org" },
      cc: { text: "conduct@example.org" },
    });
    expect(letters[0]?.text?.trim()).toBe(letter.text);
  });

  test.each([
    ["a mailbox that is full for now", 452, Transient],
    ["a recipient who is not known", 550, Terminal],
  ])("fails on %s", async (_, responseCode, kind) => {
    const { url } = await mailServer({
      onRcptTo: (_address, _session, callback) => callback(refusal(responseCode)),
    });
    const error = await failureOf(smtpMailer(url, "conduct@example.org").send(letter));
    expect(error).toBeInstanceOf(kind);
    expect(error).toMatchObject({ edge: { route: "SMTP", status: responseCode } });
    expect(JSON.stringify([String(error), error])).not.toContain("@");
  });

  test("fails when one of two recipients was refused", async () => {
    const { url } = await mailServer({
      onRcptTo: ({ address }, _session, callback) =>
        callback(address.startsWith("rin") ? refusal(550) : null),
    });
    const error = await failureOf(smtpMailer(url, "conduct@example.org").send(letter));
    expect(error).toBeInstanceOf(Terminal);
  });

  test("fails for now when the server cannot be reached", async () => {
    const { url, server } = await mailServer();
    await new Promise<void>((done) => server.close(() => done()));
    const error = await failureOf(smtpMailer(url, "conduct@example.org").send(letter));
    expect(error).toBeInstanceOf(Transient);
  });

  test("does not let a subject add headers", async () => {
    const { url, letters } = await mailServer();
    const subject = "Hello\r\nBcc: mal@example.org";
    await smtpMailer(url, "conduct@example.org").send({ ...letter, subject });
    expect(letters[0]?.headers.has("bcc")).toBe(false);
  });
});
