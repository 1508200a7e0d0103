import { withoutCodes } from "./private-code.ts";
import type { ReceivedMail } from "./received-mail.ts";
import { WrittenReport } from "./written-report.ts";

/** As many characters as the form on the web takes. */
const longestReport = 29_000;
const longestMessage = 19_000;
const mostFiles = 20;

/** What of a mail is kept: its words, and what is said of what is not kept. */
export interface KeptMail {
  readonly text: string;
  /** Whether words are missing. */
  readonly isCut: boolean;
  /** Whether files came with it, which are not kept. */
  readonly hadFiles: boolean;
}

/** The words of a report by mail, its subject first. */
export function keptOfReport(mail: ReceivedMail): KeptMail {
  const subject = mail.subject.trim().slice(0, 500);
  const words = [...(subject === "" ? [] : [`Subject: ${subject}`, ""]), mail.text.trim()];
  return kept(words.join("\n").trim(), mail, longestReport);
}

/** The words of an answer by mail. */
export function keptOfMessage(mail: ReceivedMail): KeptMail {
  return kept(mail.text.trim(), mail, longestMessage);
}

/**
 * The same as a report by the form: somebody who is reached at the address they wrote from, or not at all.
 * What a name or an address says counts when it is asked whom it may concern, and is shown to nobody.
 */
export function reportByMail(mail: ReceivedMail): WrittenReport {
  const { from, fromName } = mail;
  const isReached = from !== undefined && /^[^\s@]+@[^\s@.]+\.[^\s@]+$/.test(from);
  return WrittenReport.parse({
    what: keptOfReport(mail).text,
    who: "",
    involved: [],
    when: "",
    where: "",
    record: "",
    context: `${fromName} ${from ?? ""}`.slice(0, 2_000),
    ongoing: "unknown",
    danger: "unknown",
    done: "",
    event_code: "",
    ...(isReached ? { reach: "mail", address: from } : { reach: "none", address: "" }),
  });
}

function kept(words: string, { files, isCut }: ReceivedMail, longest: number): KeptMail {
  const isLong = words.length > longest;
  const text = [
    words === "" ? "(There are no words in this mail.)" : withoutCodes(words).slice(0, longest),
    ...(isLong || isCut ? ["(Here words are missing: the mail was too long to be kept.)"] : []),
    ...(files.length > 0 ? [aboutFiles(files)] : []),
  ].join("\n\n");
  return { text, isCut: isLong || isCut, hadFiles: files.length > 0 };
}

function aboutFiles(files: ReceivedMail["files"]): string {
  const lines = files
    .slice(0, mostFiles)
    .map(({ name, bytes, sha256 }) => `- ${name.slice(0, 100)}, ${bytes} bytes, SHA-256 ${sha256}`);
  const more = files.length > mostFiles ? [`- and ${files.length - mostFiles} more`] : [];
  const what = files.length === 1 ? "A file" : `${files.length} files`;
  return [`(${what} came with this mail and was not kept:`, ...lines, ...more, ")"].join("\n");
}
