import type { RefusalReason } from "../domain/case/refusal-reason.ts";

/** Why a command was not followed and what to do instead, to the person who gave it. */
export function refusalSentence(
  verb: string,
  reason: RefusalReason,
  detail: string | undefined,
  example: string | undefined,
): string {
  const command = `\`/${verb}\``;
  switch (reason) {
    case "recused-from-case":
      return `${command} was not followed: you are out of this case and take no part in it. If that is wrong, ask another member of the committee.`;
    case "already-recused":
      return `${command} changed nothing: you are out of this case already.`;
    case "decided-by-committee":
      return `${command} was not followed: this case is decided by the committee. Councillors decide once a case is handed over to them.`;
    case "unknown-command":
      return `There is no command ${command}. Did you mean \`/${detail}\`? Comment again with it; \`/help\` lists all commands.`;
    case "arguments-not-understood":
      return `${command} was not understood. It is written like this: \`${example ?? `/${verb}`}\``;
    case "too-many-commands":
      return `Only the first ${detail ?? ""} commands of that comment were read, up to ${command}. Write the others in a comment of their own.`;
    case "no-such-party":
      return `${command} was not followed: nobody in this case is called ${detail}. The status comment lists who is.`;
  }
}
