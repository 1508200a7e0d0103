import type { Attachment, ParsedMail } from "mailparser";
import type { ReturnedMail } from "../../domain/chapters/intake/received-mail.ts";

/** What is known of a mail beside its parts. */
interface Around {
  readonly from: string | undefined;
  readonly subject: string;
  readonly text: string;
  readonly answers: readonly string[];
  /** Whether its envelope was from nobody. */
  readonly isFromNobody: boolean;
}

const servers = /^(?:mailer-daemon|postmaster|mail-daemon|mdaemon)(?:[+=-][^@]*)?@/;
const failures =
  /undeliver|not (?:be )?delivered|delivery (?:has )?(?:failed|failure|status notification \(failure\))|mail delivery failed|failure notice|returned mail|returned to sender|rejected/i;
const delays = /delay|warning|still being (?:re)?tried|will (?:be retried|keep trying)|temporar/i;
const longestLooked = 200_000;
const mostIds = 50;

/** What came back for good with a mail of a server's; `undefined` where none did. */
export function returnedIn(mail: ParsedMail, around: Around): ReturnedMail | undefined {
  const status = mail.attachments.find(
    ({ contentType }) => contentType === "message/delivery-status",
  );
  return status && isReport(mail) ? byReport(mail, status, around) : inWords(mail, around);
}

function isReport({ headers }: ParsedMail): boolean {
  const type = headers.get("content-type");
  return typeof type === "object" && "value" in type && type.value === "multipart/report";
}

/** https://www.rfc-editor.org/rfc/rfc3464: the status says whom it did not reach, another part which mail. */
function byReport(mail: ParsedMail, status: Attachment, around: Around): ReturnedMail | undefined {
  const failed = status.content
    .toString("utf8")
    .split(/\r?\n\r?\n/)
    .filter((block) => /^action:[ \t]*failed\b/im.test(block));
  if (failed.length === 0) return undefined;
  const recipients = failed.flatMap((block) =>
    [...block.matchAll(/^(?:final|original)-recipient:[^;\n]{0,40};\s*(\S{1,320})/gim)].map(
      ([, address = ""]) => address.toLowerCase().replaceAll(/[<>]/g, ""),
    ),
  );
  return { messageIds: idsOf(mail, around), recipients };
}

/**
 * Servers that write no report: a mail of theirs says in its subject that something was not delivered, and
 * quotes the head of it, attached or in its words. That it was only delayed is none.
 */
function inWords(mail: ParsedMail, around: Around): ReturnedMail | undefined {
  const { from, subject, isFromNobody } = around;
  const named = mail.headers.get("x-failed-recipients");
  const isServers = isFromNobody || (from !== undefined && servers.test(from));
  const saysSo = named !== undefined || failures.test(subject);
  if (!isServers || !saysSo || delays.test(subject)) return undefined;
  const recipients = typeof named === "string" ? named.toLowerCase().split(/[\s,]+/) : [];
  return {
    messageIds: idsOf(mail, around),
    recipients: recipients.filter((one) => one.includes("@")),
  };
}

/** Which mail it is about: what was attached of it says so, then what stands around it. */
function idsOf({ attachments }: ParsedMail, { answers, text }: Around): readonly string[] {
  const heads = attachments
    .filter(isOriginal)
    .map(({ content }) => content.toString("utf8").split(/\r?\n\r?\n/, 1)[0] ?? "");
  const attached = heads.flatMap(
    (head) => /^message-id:\s*(<[^<>\s]{1,500}>)/im.exec(head)?.[1] ?? [],
  );
  const quoted = text.slice(0, longestLooked).match(/<[^<>\s]{1,500}>/g) ?? [];
  const all = [...attached, ...answers, ...quoted];
  return [...new Set(all)].slice(0, mostIds);
}

function isOriginal({ contentType }: Attachment): boolean {
  return /^(?:message\/rfc822(?:-headers)?|text\/rfc822-headers|message\/global(?:-headers)?)$/.test(
    contentType,
  );
}
