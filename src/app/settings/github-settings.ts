import { z } from "zod";
import { secretFrom } from "../../adapters/record/signing-keys.ts";
import { parsePrivateKey } from "./private-key.ts";
import { keyOf, keysIn, type RecordSecrets } from "./record-key.ts";
import { enterpriseServer, isEnterpriseServer } from "./enterprise-server.ts";
import { isLoopback, protocolOf, urlWithoutSlash } from "./setting-urls.ts";

/** What connects the app to a GitHub. */
export interface GitHubSettings {
  readonly app: { readonly id: number; readonly privateKey: string };
  readonly webhookSecret: string;
  /** The one before, while it is being changed. */
  readonly previousWebhookSecret?: string | undefined;
  /** What signs the records: `RECORD_KEY`, and without that a key from the app's private one. */
  readonly recordSecrets: RecordSecrets;
  readonly apiUrl: string;
  /** Empty: the only private repository the app is installed on. */
  readonly caseRepositories: readonly { readonly owner: string; readonly name: string }[];
  /** Which organisations bans may touch. */
  readonly organisations: readonly string[];
}

const repositoryNames = /^[\w.-]+\/[\w.-]+(\s*,\s*[\w.-]+\/[\w.-]+)*$/;
const organisationNames = /^[\w-]+(\s*,\s*[\w-]+)*$/;
const list = z.string().transform((text) => text.split(",").map((part) => part.trim()));

/** Reads them from environment variables; every message is a sentence that quotes no value. */
export const GitHubSettings = z
  .object({
    APP_ID: z
      .string(
        "APP_ID is missing: set it to the number GitHub shows as the app's App ID, or let comity register write .env.",
      )
      .regex(/^[1-9]\d{0,14}$/, "APP_ID must be the number GitHub shows as the app's App ID."),
    PRIVATE_KEY: z
      .string({
        error: ({ input }) =>
          input === null
            ? "PRIVATE_KEY_PATH names a file that cannot be read."
            : "PRIVATE_KEY is missing: set it, or PRIVATE_KEY_PATH to the file GitHub gave you.",
      })
      .transform((text, context) => {
        const key = parsePrivateKey(text);
        if (key === undefined) {
          context.addIssue("PRIVATE_KEY (or the file of PRIVATE_KEY_PATH) is no RSA key in PEM.");
        }
        return key ?? z.NEVER;
      }),
    WEBHOOK_SECRET: z.string(
      "WEBHOOK_SECRET is missing: set it to the webhook secret of the app's settings on GitHub.",
    ),
    WEBHOOK_SECRET_PREVIOUS: z.string().optional(),
    RECORD_KEY: keyOf("RECORD_KEY must be 32 bytes: openssl rand -base64 32.").optional(),
    RECORD_KEY_PREVIOUS: keysIn(
      "RECORD_KEY_PREVIOUS must be earlier values of RECORD_KEY, with commas between.",
    ).default([]),
    GITHUB_API_URL: urlWithoutSlash
      .refine(
        (url) => protocolOf(url) === "https:" || isLoopback(url),
        "GITHUB_API_URL must be an https address such as https://api.github.com.",
      )
      .refine((url) => !isEnterpriseServer(url), enterpriseServer)
      .default("https://api.github.com"),
    CASE_REPOSITORY: z
      .string()
      .trim()
      .regex(repositoryNames, "CASE_REPOSITORY must be owner/name; commas separate several.")
      .pipe(list)
      .default([]),
    ORGANISATIONS: z
      .string()
      .trim()
      .regex(
        organisationNames,
        "ORGANISATIONS must be names of organisations, with commas between.",
      )
      .pipe(list)
      .default([]),
  })
  .transform((given): GitHubSettings => {
    return {
      app: { id: Number(given.APP_ID), privateKey: given.PRIVATE_KEY },
      webhookSecret: given.WEBHOOK_SECRET,
      previousWebhookSecret: given.WEBHOOK_SECRET_PREVIOUS,
      recordSecrets: {
        current: given.RECORD_KEY ?? secretFrom(given.PRIVATE_KEY),
        previous: given.RECORD_KEY_PREVIOUS,
      },
      apiUrl: given.GITHUB_API_URL,
      caseRepositories: given.CASE_REPOSITORY.map((fullName) => {
        const [owner = "", name = ""] = fullName.split("/");
        return { owner, name };
      }),
      organisations: given.ORGANISATIONS,
    };
  });
