import { type ProvedMailbox, proveMailbox } from "../../../adapters/mail/prove-mailbox.ts";
import type { Check } from "../check.ts";
import { type Diagnosis, right, unknown, wrong } from "../diagnosis.ts";

/** Connects, signs in and looks; takes nothing in and changes nothing. */
export const mailboxCheck: Check = {
  about: "Mailbox",
  asks: "host",
  async examine({ settings: { common } }) {
    const { imapUrl } = common;
    if (imapUrl === undefined)
      return [right("none is read, so that nobody reports or answers by mail (IMAP_URL)")];
    const proved = await proveMailbox(imapUrl);
    switch (proved.is) {
      case "silent":
        return [wrong("its server does not answer", "correct host and port in IMAP_URL")];
      case "refused":
        return [wrong("its server refuses", "correct user and password in IMAP_URL")];
      case "without-folder":
        return [
          wrong(
            `there is no folder "${proved.folder}"`,
            "correct what stands behind the host in IMAP_URL, or make the folder",
          ),
        ];
      case "open":
        return [right(`mail is read from the folder "${proved.folder}"`), ...ofOpen(proved)];
    }
  },
};

function ofOpen(mailbox: Extract<ProvedMailbox, { is: "open" }>): readonly Diagnosis[] {
  return [
    ...(mailbox.keepsKeywords
      ? []
      : [
          wrong(
            "it keeps no keywords, so that no mail can be marked as taken and none is taken in",
            "let whoever runs the mail server allow keywords there, or take another mailbox",
          ),
        ]),
    mailbox.tells
      ? right("the server tells of a mail as it comes (IDLE)")
      : wrong(
          "the server does not tell of a mail as it comes (IDLE): the answer may take a minute longer",
          "let whoever runs the mail server turn IDLE on; until then it is looked into once a minute",
        ),
    mailbox.deletesAlone
      ? right("what is deleted there after 7 days is what Comity took, and nothing else (UIDPLUS)")
      : wrong(
          "the server cannot delete single mails (UIDPLUS): what somebody else marked there as deleted goes with them",
          "let whoever runs the mail server turn UIDPLUS on, and let nobody else work in that mailbox",
        ),
    ...ofReaders(mailbox),
  ];
}

/** Who reads a mailbox shows only where they leave a mark. */
function ofReaders({
  isReadByOthers,
  isOnList,
}: Extract<ProvedMailbox, { is: "open" }>): readonly Diagnosis[] {
  return [
    ...(isReadByOthers
      ? [
          wrong(
            "somebody else reads it: mails are marked as read or answered, which Comity never does",
            "take a mailbox that nobody reads, since a report may be about whoever reads it",
          ),
        ]
      : []),
    ...(isOnList
      ? [
          wrong(
            "a list delivers into it: its members read what is written to the list",
            "take an address that is no list's, and take this mailbox off the list",
          ),
        ]
      : []),
    unknown(
      "whether a person or a list reads what is sent to its address cannot be seen from here",
      "ask whoever runs the mail server who else can sign in there, whether anything is forwarded, and whether the address is an alias or a list",
    ),
  ];
}
