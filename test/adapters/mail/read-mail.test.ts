import { Buffer } from "node:buffer";
import { describe, expect, test } from "vitest";
import { readMail } from "../../../src/adapters/mail/read-mail.ts";

const read = (...lines: readonly string[]) => readMail(Buffer.from(lines.join("\r\n")), true);

describe("reading a mail", () => {
  test("takes addresses, ids and words as they are meant", async () => {
    const mail = await read(
      'From: "Rin =?utf-8?q?=C3=84?=" <Rin@Example.org>',
      "To: Conduct+tAB@example.org, other@example.org",
      "Delivered-To: inbox@example.org",
      "Subject: =?utf-8?q?the_h=C3=A4ll?=",
      "Message-ID: <one@rin.example>",
      "In-Reply-To: <a@b>",
      "References: <c@d> <e@f>",
      "",
      "It was\u202e in the hall.\u0007\r\n\r\n\r\n\r\nYes.",
    );
    expect(mail).toMatchObject({
      messageId: "<one@rin.example>",
      from: "rin@example.org",
      to: ["conduct+tab@example.org", "other@example.org", "inbox@example.org"],
      subject: "the häll",
      text: "It was in the hall.\n\nYes.",
      answers: ["<a@b>", "<c@d>", "<e@f>"],
      isAutomatic: false,
      isToMany: false,
      returned: undefined,
    });
  });

  test("makes text of HTML, and only names files", async () => {
    const mail = await read(
      "From: a@example.org, b@example.org",
      'Content-Type: multipart/mixed; boundary="x"',
      "",
      "--x",
      "Content-Type: text/html",
      "",
      "<p>They <b>shouted</b>.</p><script>steal()</script><img src='https://track.example/x'>",
      "--x",
      'Content-Type: image/png; name="hall.png"',
      "Content-Transfer-Encoding: base64",
      "Content-Disposition: attachment",
      "",
      "AAAA",
      "--x--",
    );
    expect(mail.from).toBeUndefined();
    expect(mail.text).toContain("They shouted.");
    expect(mail.text).not.toContain("steal");
    expect(mail.files).toEqual([
      {
        name: "hall.png",
        bytes: 3,
        sha256: "709e80c88487a2411e1ee4dfb9f22a861492d20c4765150c0c794abd70f8147c",
      },
    ]);
  });

  test.each([
    ["Auto-Submitted: auto-replied", true, false],
    ["Auto-Submitted: no", false, false],
    ["Precedence: auto_reply", true, false],
    ["Precedence: bulk", false, true],
    ["List-Id: <dev.example.org>", false, true],
    ["Return-Path: <>", true, false],
    ["X-Autoreply: yes", true, false],
  ])("knows a program and a list: %s", async (header, isAutomatic, isToMany) => {
    const mail = await read(header, "From: a@example.org", "", "hello");
    expect(mail).toMatchObject({ isAutomatic, isToMany });
  });

  test.each([
    ["failed", { messageIds: ["<t0.letter@comity>"], recipients: ["rin@example.org"] }],
    ["delayed", undefined],
  ])("knows a mail that was not delivered: %s", async (action, returned) => {
    const mail = await read(
      "From: MAILER-DAEMON@example.org",
      'Content-Type: multipart/report; report-type=delivery-status; boundary="x"',
      "",
      "--x",
      "",
      "Your mail could not be delivered.",
      "--x",
      "Content-Type: message/delivery-status",
      "",
      "Reporting-MTA: dns; mail.example.org",
      "",
      "Final-Recipient: rfc822; Rin@Example.org",
      `Action: ${action}`,
      "Status: 5.1.1",
      "",
      "--x",
      "Content-Type: text/rfc822-headers",
      "",
      "Subject: A message",
      "Message-ID: <t0.letter@comity>",
      "",
      "--x--",
    );
    expect(mail.returned).toEqual(returned);
    expect(mail.text).toContain("could not be delivered");
  });

  const ours = "<t0.letter@comity>";
  const quoted = [`Message-ID: ${ours}`, "Subject: A message"];
  test.each([
    [
      "Exim, in words",
      [
        "X-Failed-Recipients: rin@example.org",
        "Subject: Mail delivery failed: returning message to sender",
      ],
      ["rin@example.org"],
    ],
    ["qmail", ["Subject: failure notice"], []],
    ["sendmail of old", ["Subject: Returned mail: see transcript for details"], []],
    ["Exchange", ["Subject: Undeliverable: A message"], []],
  ] as const)("knows what servers write without a report: %s", async (_, headers, recipients) => {
    const from = "From: Mail Delivery System <Mailer-Daemon@mx.example.org>";
    const mail = await read(from, ...headers, "", "It did not work.", "", ...quoted);
    expect(mail.returned).toEqual({ messageIds: [ours], recipients });
  });

  test("finds the mail that came back in what it answers, or attaches", async () => {
    const head = ["Return-Path: <>", "From: bounce@example.org", "Subject: Undelivered Mail"];
    const answers = await read(...head, `References: ${ours}`, "", "It did not work.");
    expect(answers.returned).toEqual({ messageIds: [ours], recipients: [] });
    const attached = await read(
      ...head,
      'Content-Type: multipart/mixed; boundary="x"',
      "",
      "--x",
      "",
      "It did not work.",
      "--x",
      "Content-Type: message/rfc822",
      "",
      ...quoted,
      "",
      "Message-ID: <in.the@words>",
      "--x--",
    );
    expect(attached.returned).toEqual({ messageIds: [ours], recipients: [] });
  });

  test.each([
    ["a delay", ["From: MAILER-DAEMON@x.example", "Subject: Warning: not delivered yet, delayed"]],
    ["somebody who is away", ["Return-Path: <>", "From: rin@x.example", "Subject: I am away"]],
    ["somebody who writes so", ["From: rin@x.example", "Subject: Undeliverable: what now?"]],
    ["a postmaster who greets", ["From: postmaster@x.example", "Subject: Welcome"]],
  ] as const)("takes for none that came back: %s", async (_, headers) => {
    const mail = await read(...headers, "", ...quoted);
    expect(mail.returned).toBeUndefined();
  });
});
