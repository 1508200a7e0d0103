import { deserialize, serialize } from "node:v8";
import { z } from "zod";
import { withAddress, withoutAddress } from "./github/dump/address-in-text.ts";
import { dumpGitHub, restoreGitHub, type GitHubDump } from "./github/dump/dump-github.ts";
import type { LocalGitHub } from "./github/local-github.ts";
import type { CaughtMail } from "./mail/caught-mail.ts";
import type { MailCatcher } from "./mail/mail-catcher.ts";
import type { Seeded } from "./seed.ts";

/** Changes whenever an older dump could not be read any more. */
const format = "sandbox 1";

/** A sandbox as plain data, whose records name each other. */
export interface SandboxDump {
  readonly format: typeof format;
  readonly github: GitHubDump;
  readonly seeded: Seeded;
  /** PEM */
  readonly privateKey: string;
  readonly mail: readonly CaughtMail[];
}

/**
 * What a sandbox consists of, as bytes that another process can begin from. The addresses it and
 * the apps had are not part of it, and which apps followed its clock is not either.
 *
 * @throws unless all is idle
 */
export function writeDump(
  github: LocalGitHub,
  mail: MailCatcher,
  facts: Pick<SandboxDump, "seeded" | "privateKey">,
): Uint8Array {
  const kept = mail.mail.map((one) => ({ ...one, text: withoutAddress(github, one.text) }));
  const dump: SandboxDump = { format, github: dumpGitHub(github), ...facts, mail: kept };
  return serialize(dump);
}

const Dump = z.custom<SandboxDump>(
  (value) =>
    typeof value === "object" && value !== null && "format" in value && value.format === format,
  "no dump of this sandbox",
);

/** @throws when a sandbox of another kind wrote it */
export function readDump(bytes: Uint8Array): SandboxDump {
  return Dump.parse(deserialize(bytes));
}

/** Fills what was just made and knows nothing yet. */
export function restoreDump(github: LocalGitHub, mail: MailCatcher, dump: SandboxDump): void {
  restoreGitHub(github, dump.github);
  for (const one of dump.mail) mail.keep({ ...one, text: withAddress(github, one.text) });
}
