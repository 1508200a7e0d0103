import { z } from "zod";
import { logLevels, type LogLevel } from "../logging/log.ts";
import type { SpaceSettings } from "./space-settings.ts";
import { protocolOf, urlWithoutSlash } from "./setting-urls.ts";

/** What everybody who runs the app may set. */
export interface CommonSettings {
  readonly host: string;
  /** 0 is any free one. */
  readonly port: number;
  /** Where people reach the app from outside, without a slash at the end. */
  readonly publicUrl: string | undefined;
  /** `undefined`: as fits the mode. */
  readonly logLevel: LogLevel | undefined;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string | undefined;
  /** The mailbox that only the app reads. */
  readonly imapUrl?: string | undefined;
  /** Where answers to letters go, with `TOKEN` where the mail server takes anything there. */
  readonly replyTo?: string | undefined;
  /** Who is told besides the council when a place for cases is public, archived, renamed or another's. */
  readonly ownersEmail: readonly string[];
  /** Whoever has it reads what the running app finds of its own health; without it there is no such page. */
  readonly healthToken?: string | undefined;
  /** The spaces it has keys for. */
  readonly spaces?: readonly SpaceSettings[];
}

/** Reads them from environment variables; every message is a sentence that quotes no value. */
export const CommonSettings = z
  .object({
    HOST: z.string().default("127.0.0.1"),
    PORT: z
      .string()
      .refine(isPort, "PORT must be a number from 0 to 65535; 0 is any free port.")
      .default("3000"),
    PUBLIC_URL: urlWithoutSlash
      .refine((url) => /^https?:$/.test(protocolOf(url)), "PUBLIC_URL must be an http(s) address.")
      .optional(),
    LOG_LEVEL: z
      .enum(logLevels, { error: `LOG_LEVEL must be one of ${logLevels.join(", ")}.` })
      .optional(),
    SMTP_URL: z
      .string()
      .refine(
        (url) => /^smtps?:$/.test(protocolOf(url)),
        "SMTP_URL must be an address such as smtp://user:password@mail.example.org:587.",
      )
      .optional(),
    MAIL_FROM: z
      .string()
      .regex(/^[^\s@<>]+@[^\s@<>]+$|<[^\s@<>]+@[^\s@<>]+>$/, "MAIL_FROM must be a mail address.")
      .optional(),
    IMAP_URL: z
      .string()
      .refine(
        isMailbox,
        "IMAP_URL must be an address such as imaps://user:password@mail.example.org/INBOX; imap: is for a server on this machine alone.",
      )
      .optional(),
    MAIL_REPLY_TO: z
      .string()
      .regex(
        /^[^\s@<>]+@[^\s@<>]+$/,
        "MAIL_REPLY_TO must be a mail address, such as conduct+TOKEN@example.org.",
      )
      .optional(),
    OWNERS_EMAIL: z
      .string()
      .transform((text) => text.split(",").map((part) => part.trim()))
      .refine(
        (addresses) => addresses.every((one) => /^[^\s@<>]+@[^\s@<>]+$/.test(one)),
        "OWNERS_EMAIL must be mail addresses, with commas between.",
      )
      .default([]),
    HEALTH_TOKEN: z
      .string()
      .min(32, "HEALTH_TOKEN must have 32 characters or more: openssl rand -hex 32.")
      .optional(),
  })
  .refine((given) => given.SMTP_URL === undefined || given.MAIL_FROM !== undefined, {
    error: "MAIL_FROM is missing: set it to the address letters are sent from.",
  })
  .refine((given) => given.IMAP_URL === undefined || given.SMTP_URL !== undefined, {
    error: "SMTP_URL is missing: with IMAP_URL whoever writes gets an answer.",
  })
  .refine((given) => given.MAIL_REPLY_TO === undefined || given.IMAP_URL !== undefined, {
    error: "IMAP_URL is missing: answers that go to MAIL_REPLY_TO would be read by nobody.",
  })
  .transform((given): CommonSettings => {
    return {
      host: given.HOST,
      port: Number(given.PORT),
      publicUrl: given.PUBLIC_URL,
      logLevel: given.LOG_LEVEL,
      smtpUrl: given.SMTP_URL,
      mailFrom: given.MAIL_FROM,
      imapUrl: given.IMAP_URL,
      replyTo:
        given.IMAP_URL === undefined
          ? undefined
          : (given.MAIL_REPLY_TO ?? plainAddress(given.MAIL_FROM ?? "")),
      ownersEmail: given.OWNERS_EMAIL,
      healthToken: given.HEALTH_TOKEN,
    };
  });

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535;
}

/** With user and password; without TLS on this machine only. */
function isMailbox(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || url.username === "" || url.password === "" || url.search + url.hash !== "")
    return false;
  const isHere = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(url.hostname);
  return url.protocol === "imaps:" || (url.protocol === "imap:" && isHere);
}

/** `conduct@example.org` of `Comity <conduct@example.org>`. */
export function plainAddress(text: string): string {
  return /<([^<>]+)>$/.exec(text)?.[1] ?? text;
}
