import type { PartyRole } from "../../domain/values/party.ts";
import { commandsIn } from "../../domain/kernel/commands-in.ts";
import type { ReadMarkdown } from "../../domain/kernel/markdown-reading.ts";
import { firstWord, identityIn } from "../../domain/kernel/words.ts";
import type { Cause } from "../../domain/values/ids.ts";
import type { ObservedComment } from "../../ports/observation.ts";

/** Where each line is a command, nothing can make one of them anything else. */
const everyLine: ReadMarkdown = (text) => ({
  ordinary: new Map(text.split("\n").map((_, line) => [line, 0])),
  shown: [],
});

const kept: ReadonlySet<string> = new Set<PartyRole>(["reporter", "affected", "witness"]);

/**
 * Whether a comment does nothing but name reporters, affected people or witnesses, or anybody by an
 * address, or who is written to in a minor's place, and all of it is recorded: it is deleted then, so that the names are not read by everybody who
 * reads the issue.
 */
export function namesOnly(comment: ObservedComment, namings: ReadonlySet<Cause>): boolean {
  // What names nobody is not read, so that no thread takes long that people outside filled.
  if (![...namings].some((cause) => cause.startsWith(comment.id))) return false;
  const commands = commandsIn(comment.body, ["name", "minor"], everyLine);
  const lines = comment.body.split("\n").filter((line) => line.trim() !== "");
  return (
    commands.length > 0 &&
    commands.length === lines.length &&
    commands.every(isKeptFromReaders) &&
    commands.every(({ place }) => [...namings].some((cause) => isOf(cause, comment, place)))
  );
}

function isKeptFromReaders({ verb, words }: { readonly verb: string; readonly words: string }) {
  const { word: second, rest: whose } = firstWord(firstWord(words).rest);
  if (verb === "minor") return second === "guardian" && whose !== "";
  const { word: role, rest } = firstWord(words);
  const identity = identityIn(rest);
  return kept.has(role) || (identity !== undefined && "address" in identity);
}

/** `IC_kwDO…#2` or, said in a later version, `IC_kwDO…@2026-…#2` */
function isOf(cause: Cause, { id }: ObservedComment, place: number): boolean {
  return (
    cause.startsWith(id) &&
    /^(@[^#]*)?#/.test(cause.slice(id.length)) &&
    cause.endsWith(`#${place}`)
  );
}
