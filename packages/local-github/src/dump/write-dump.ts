import { deserialize, serialize } from "node:v8";
import { z } from "zod";
import type { LocalGitHub } from "../local-github.ts";
import type { CaughtMail } from "../mail/caught-mail.ts";
import type { MailCatcher } from "../mail/mail-catcher.ts";
import { withAddress, withoutAddress } from "./address-in-text.ts";
import { dumpGitHub, restoreGitHub, type GitHubDump } from "./dump-github.ts";

/** Changes whenever an older dump could not be read any more. */
const format = "local-github 1";

/** One of its apps. */
export interface DumpedApp {
  readonly slug: string;
  readonly id: number;
  readonly installationId: number;
  readonly hookId: number;
  /** PEM */
  readonly privateKey: string;
}

/** A local GitHub as plain data, whose records name each other. */
export interface Dump {
  readonly format: typeof format;
  readonly github: GitHubDump;
  readonly apps: readonly DumpedApp[];
  readonly mail: readonly CaughtMail[];
}

/**
 * What a local GitHub consists of, as bytes that another process can begin from. The addresses it
 * and the apps had are not part of it, and which apps followed its clock is not either.
 *
 * @throws unless all is idle
 */
export function writeDump(
  github: LocalGitHub,
  mail: MailCatcher,
  apps: readonly DumpedApp[],
): Uint8Array {
  const kept = mail.mail.map((one) => ({ ...one, text: withoutAddress(github, one.text) }));
  const dump: Dump = { format, github: dumpGitHub(github), apps, mail: kept };
  return serialize(dump);
}

const Dump = z.custom<Dump>(
  (value) =>
    typeof value === "object" && value !== null && "format" in value && value.format === format,
  "no dump of this local GitHub",
);

/** @throws when another version wrote it */
export function readDump(bytes: Uint8Array): Dump {
  return Dump.parse(deserialize(bytes));
}

/** Fills what was just made and knows nothing yet. */
export function restoreDump(github: LocalGitHub, mail: MailCatcher, dump: Dump): void {
  restoreGitHub(github, dump.github);
  for (const one of dump.mail) mail.keep({ ...one, text: withAddress(github, one.text) });
}
