import { onTestFinished } from "vitest";
import { type Imap, startImap } from "../../fakes/imap.ts";
import type { Seeded } from "./examined.ts";

export const mailbox = (imap: Partial<Imap>) => async (seeded: Seeded) => {
  const server = await startImap(imap);
  onTestFinished(() => server.close());
  seeded.imapUrl = server.url;
};

/** What can be wrong with the mailbox that is read, and what is said of it. */
export const mailboxFaults: readonly (readonly [
  string,
  (seeded: Seeded) => unknown,
  string,
  string,
])[] = [
  [
    "the mailbox's server is not there",
    (seeded) => void (seeded.imapUrl = "imap://conduct:x@127.0.0.1:1/INBOX"),
    "Mailbox",
    "Mailbox: its server does not answer",
  ],
  [
    "the mailbox refuses the password",
    mailbox({ refuses: "LOGIN" }),
    "Mailbox",
    "Mailbox: its server refuses",
  ],
  [
    "the mailbox has no such folder",
    mailbox({ refuses: "SELECT" }),
    "Mailbox",
    'there is no folder "Reports"',
  ],
  [
    "the mailbox keeps no keywords",
    mailbox({ keeps: String.raw`\Seen \Deleted` }),
    "Mailbox",
    "it keeps no keywords",
  ],
  [
    "the mailbox tells of nothing by itself",
    mailbox({ can: "IMAP4rev1 UIDPLUS" }),
    "Mailbox",
    "does not tell of a mail as it comes (IDLE)",
  ],
  [
    "the mailbox deletes what others marked",
    mailbox({ can: "IMAP4rev1 IDLE" }),
    "Mailbox",
    "cannot delete single mails (UIDPLUS)",
  ],
  [
    "a person reads the mailbox",
    mailbox({ finds: /\bSEEN\b/ }),
    "Mailbox",
    "somebody else reads it",
  ],
  [
    "a list delivers into the mailbox",
    mailbox({ finds: /list-id/i }),
    "Mailbox",
    "a list delivers into it",
  ],
];
