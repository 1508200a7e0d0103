import { mentioned } from "../domain/kernel/formatting/people.ts";
import type { Person } from "../domain/values/person.ts";

interface ChangedFile {
  readonly path: string;
  /** `null` where it is gone. */
  readonly blob: string | null;
  /** How it should stand; nobody agreed to a file that has none. */
  readonly kept: { readonly blob: string | null } | undefined;
}

/** To the committee, on the issue `Comity: configuration`: what reporters could read, or what could run. */
export function changedFilesText(
  files: readonly ChangedFile[],
  members: readonly Person[],
): string {
  return [
    `${mentioned(members)}: somebody changed files here that two members have to agree to, and nobody did.`,
    files.map(line).join("\n"),
    "Comity puts them back as they were. The history of each file on GitHub shows who changed it and what reporters may have read meanwhile: please look, and ask whoever reported in that time whether they gave anything away.",
    "If the change was meant well, propose it in a pull request: its check `comity/consensus` says whose approval is missing.",
  ].join("\n\n");
}

function line({ path, blob, kept }: ChangedFile): string {
  const name = `\`${path.replaceAll(/[`\p{C}]/gu, "?")}\``;
  if (blob === null) return `- ${name} was taken away.`;
  return kept?.blob ? `- ${name} was changed.` : `- ${name} was added.`;
}
