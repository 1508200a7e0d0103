import { fenced } from "../domain/kernel/formatting/fenced.ts";
import type { WrittenReport } from "../domain/chapters/intake/written-report.ts";
import type { Mail } from "./letter-mail.ts";

const reaches = {
  mail: "By mail: `/send` writes to the address it came from. It is kept so that nobody reads it.",
  page: "Only on their private page: write with `/send`.",
  none: "Not at all: the mail names no address that could be written to.",
} as const;

/** A report by mail, as those who decide read it. Whatever somebody wrote is shown letter by letter. */
export function mailReportText({ what, reach }: WrittenReport): string {
  return [
    "This report came by mail. Nobody has checked who wrote it.",
    `### What happened\n\n${fenced(what)}`,
    `### How to reach them\n\n${reaches[reach]}`,
  ].join("\n\n");
}

/** What an automatic answer may say of what it answers. */
export interface Arrived {
  /** Within which time somebody means to answer, in words. */
  readonly answersWithin: string;
  /** Where people reach the app, where they can. */
  readonly publicUrl: string | undefined;
  readonly isCut: boolean;
  readonly hadFiles: boolean;
}

/**
 * To somebody who reported by mail, at once and by itself. It quotes nothing, so that whoever else sees it
 * learns nothing.
 */
export function arrivedMail(community: string, arrived: Arrived): Mail {
  const { answersWithin, publicUrl, isCut, hadFiles } = arrived;
  return mail(community, [
    "Hello,",
    "your message has arrived. A program sends this answer: nobody has read your message yet.",
    `A person means to read it and to write to you within ${answersWithin}. This is no emergency line: where somebody is in danger, call the emergency number of the place you are in.`,
    ...(isCut
      ? [
          "Your message was too long for us to keep all of it. Please send the rest in another one, as an answer to this one.",
        ]
      : []),
    ...(hadFiles
      ? ["The files that came with it were not kept. Please tell us in words what they show."]
      : []),
    "To add something, answer this mail. It is best to delete what your mail program quotes.",
    ...(publicUrl === undefined ? [] : [onThePage(publicUrl)]),
  ]);
}

function onThePage(publicUrl: string): string {
  return `You can also read and write on a page of your own, so that no mails lie about. For that you need a private code. To get one, answer this mail with nothing but the words "private code". Who reads what you write to us stands at ${publicUrl}/report.`;
}

/** To somebody who asked for it, at the address that is known of them. */
export function codeMail(community: string, printedCode: string, publicUrl: string): Mail {
  return mail(community, [
    "Hello,",
    `here is what you asked for: ${printedCode}`,
    `Open ${publicUrl}/answer and type it there. Whoever has it can read what we write to you, so keep it to yourself; we never ask for it. One that you had before has ended.`,
    "If you did not ask for this, you need not do anything.",
  ]);
}

/** To whoever mails a command: it was neither followed nor kept. */
export function noCommandsMail(community: string): Mail {
  return mail(community, [
    "Hello,",
    "nothing was done and nothing was kept of your mail: Comity follows no commands by mail. Write it on GitHub, where you work on this.",
    "If you meant to report something, send it again and begin with a word.",
  ]);
}

/** How else a report can be made. */
interface OtherWays {
  readonly publicUrl: string | undefined;
  /** The council's address. */
  readonly council: string | undefined;
  readonly outsideContact: string | undefined;
}

/** To whoever wrote when more had come than is taken in; it says it of all they send within the hour. */
export function tooManyMail(community: string, ways: OtherWays): Mail {
  const { publicUrl, council, outsideContact } = ways;
  return mail(community, [
    "Hello,",
    "your message was not taken in: more messages came within an hour than can be, from your address or from all. A program sends this answer, and nobody reads what you wrote. The same goes for whatever else you send within the next hour.",
    "Please keep what you wrote, and send it again after that. Or use another way:",
    [
      ...(publicUrl === undefined ? [] : [`- the form at ${publicUrl}/report`]),
      ...(council === undefined ? [] : [`- a mail to the council: ${council}`]),
      ...(outsideContact === undefined
        ? []
        : [`- where it is about somebody who owns the organisation: ${outsideContact}`]),
      "- any member of the committee whom you trust",
    ].join("\n"),
    "This is no emergency line: where somebody is in danger, call the emergency number of the place you are in.",
  ]);
}

function mail(community: string, paragraphs: readonly string[]): Mail {
  return { subject: `A message from ${community}`, text: `${paragraphs.join("\n\n")}\n` };
}

/** To those who own the organisation, of mails that were turned away; it says nothing of any mail. */
export function tooManyMailsNotice(): Mail {
  return {
    subject: "Comity did not take in all mail",
    text: [
      "Dear owners,",
      "",
      "more people wrote to the committee by mail within an hour than Comity takes in, and it could not",
      "tell all of them so. Their mails are in its mailbox for seven days, marked as taken. Please see",
      "that somebody whom no report is about looks whether one of them is meant seriously, and asks its",
      "sender to write again.",
      "",
      "This notice says nothing about any case, and neither should a reply to it.",
      "",
      "Comity, for the committee",
      "",
    ].join("\n"),
  };
}

/** To those who own the organisation, of a mailbox or a mail in it; it says nothing of any mail. */
export function mailboxFailsNotice(): Mail {
  return {
    subject: "Comity cannot take in all mail",
    text: [
      "Dear owners,",
      "",
      "somebody may have written to the committee by mail, and it has not arrived. Comity could not read",
      "its mailbox for some time, or could not take in a mail that is there. It goes on trying. Please",
      "see that whoever runs Comity runs `comity doctor` and looks into its log.",
      "",
      "This notice says nothing about any case, and neither should a reply to it.",
      "",
      "Comity, for the committee",
      "",
    ].join("\n"),
  };
}
