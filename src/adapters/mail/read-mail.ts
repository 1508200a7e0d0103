import type { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import type { AddressObject, Attachment, ParsedMail } from "mailparser";
import type { MailedFile, ReceivedMail } from "../../domain/chapters/intake/received-mail.ts";
import { returnedIn } from "./returned-mail.ts";

/** Longer HTML is not turned into text. */
const longestHtml = 1_000_000;

let parser: Promise<typeof import("mailparser")> | undefined;

/** Loaded where a mail is read, since most hosts take in none and the parser is large. */
function loadParser(): Promise<typeof import("mailparser")> {
  return (parser ??= import("mailparser"));
}

/**
 * Reads a mail as a server keeps it. HTML becomes text; nothing is fetched that it names.
 *
 * @param isWhole whether these are all of its bytes
 */
export async function readMail(source: Buffer, isWhole: boolean): Promise<ReceivedMail> {
  const { simpleParser } = await loadParser();
  const mail = await simpleParser(source, {
    keepDeliveryStatus: true,
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipImageLinks: true,
    checksumAlgo: "sha256",
  });
  const says = (name: string) => textOf(mail.headers.get(name)).toLowerCase();
  const senders = addressesIn(mail.from);
  // An envelope from nobody, as the server noted it.
  const isFromNobody = /^return-path:[ \t]*<>/im.test(source.subarray(0, 8_192).toString("latin1"));
  const words = await wordsOf(mail);
  const text = readable(words ?? "");
  const subject = oneLine(mail.subject ?? "");
  const answers = [mail.inReplyTo, mail.references].flatMap(idsIn);
  return {
    messageId: idsIn(mail.messageId)[0],
    sha256: createHash("sha256").update(source).digest("hex"),
    from: senders.length === 1 ? senders[0] : undefined,
    fromName: mail.from?.value[0]?.name ?? "",
    to: [mail.to, mail.cc, ...["delivered-to", "x-original-to"].map((name) => says(name))].flatMap(
      addressesIn,
    ),
    subject,
    text,
    isCut: !isWhole || words === undefined,
    files: mail.attachments.filter(isFile).map(aboutFile),
    answers,
    returned: returnedIn(mail, { from: senders[0], subject, text, answers, isFromNobody }),
    isAutomatic: isFromNobody || isAutomatic(says),
    isToMany: mail.headers.has("list") || /^(?:bulk|list|junk)\b/.test(says("precedence").trim()),
  };
}

/**
 * The parser turns HTML into text only where it is all of a mail, so it gets it as one; `undefined` where
 * it cannot.
 */
async function wordsOf({ text, html }: ParsedMail): Promise<string | undefined> {
  if (text !== undefined && text.trim() !== "") return text;
  if (html === undefined || html === false) return "";
  const { simpleParser } = await loadParser();
  const asMail = `Content-Type: text/html; charset=utf-8\r\n\r\n${html}`;
  const read = await simpleParser(asMail, {
    skipTextToHtml: true,
    maxHtmlLengthToParse: longestHtml,
  });
  return read.textConversionError ? undefined : (read.text ?? "");
}

function isAutomatic(says: (name: string) => string): boolean {
  const submitted = says("auto-submitted").trim();
  return (
    (submitted !== "" && !/^no\b/.test(submitted)) ||
    says("precedence").trim().startsWith("auto") ||
    ["x-autoreply", "x-autorespond", "x-auto-response-suppress"].some((name) => says(name) !== "")
  );
}

type Addresses = AddressObject | readonly AddressObject[] | string | undefined;

function addressesIn(header: Addresses): readonly string[] {
  if (header === undefined) return [];
  if (typeof header === "string")
    return header.split(/[\s<>,;"]+/).filter((one) => one.includes("@"));
  const all = "value" in header ? [header] : header;
  return all
    .flatMap(({ value }) =>
      value.flatMap(({ address, group }) => [address, ...(group ?? []).map((one) => one.address)]),
    )
    .flatMap((address) => (address === undefined || address === "" ? [] : [address.toLowerCase()]));
}

function idsIn(header: string | readonly string[] | undefined): readonly string[] {
  const text = typeof header === "string" ? header : (header ?? []).join(" ");
  return text.match(/<[^<>\s]{1,500}>/g) ?? [];
}

function textOf(header: ReturnType<ParsedMail["headers"]["get"]>): string {
  if (typeof header === "string") return header;
  if (!header || header instanceof Date) return "";
  if (Array.isArray(header)) return header.map((one) => textOf(one)).join(", ");
  return "text" in header && typeof header.text === "string" ? header.text : "";
}

/** Without what moves the cursor, hides words or turns their direction. */
function readable(text: string): string {
  return text
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/\p{Cc}|[\u200B\u202A-\u202E\u2060-\u2069\uFEFF]/gu, (one) =>
      one === "\n" || one === "\t" ? one : "",
    )
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();
}

function oneLine(text: string): string {
  return readable(text).replaceAll(/\s+/g, " ");
}

function isFile({ contentType }: Attachment): boolean {
  return contentType !== "message/delivery-status" && contentType !== "text/rfc822-headers";
}

function aboutFile({ filename, contentType, size, checksum }: Attachment): MailedFile {
  return { name: oneLine(filename ?? contentType), bytes: size, sha256: checksum };
}
