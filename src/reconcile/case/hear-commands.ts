import type { CommandInput } from "../../domain/case/input.ts";
import { refuse } from "../../domain/case/refusal-reason.ts";
import type { Instant } from "../../domain/time.ts";
import { Cause, type Sha256 } from "../../domain/ids.ts";
import { nearest } from "../../domain/nearest.ts";
import { commandsIn, type SpokenCommand } from "../../domain/speech/commands-in.ts";
import {
  mostVersions,
  type Actor,
  type ObservedComment,
  type TextVersion,
} from "../../ports/observation.ts";
import type { CommandRegistry } from "../../ports/slash-command.ts";

/** More commands in one comment are not meant as such. */
const mostCommands = 20;

/**
 * The commands a comment gives. Only its author counts, and only while nobody else ever edited
 * it; mailed comments and those of bots are never commands. The first version counts at its
 * creation, commands that a later version adds count at that edit. A revision deleted from the
 * history voids what the record does not hold yet; a history too long to be read says so once.
 */
export function hearCommands(
  comment: ObservedComment,
  registry: CommandRegistry,
  sha256: (text: string) => Sha256,
): readonly CommandInput[] {
  const { author } = comment;
  if (!author || author.kind === "bot" || comment.ours || comment.viaEmail) return [];
  if (comment.versionsTruncated) return editedTooOften(comment, author, sha256);
  if (!comment.versions.every((one) => isBy(author, one))) return [];
  const before: SpokenCommand[] = [];
  return comment.versions.flatMap((version, v) => {
    // What lies beyond is not read, so that no comment takes long.
    const said = commandsIn(version.text ?? "").slice(0, mostCommands + 1);
    const added = without(said, before);
    before.push(...added);
    const source = v === 0 ? comment.id : `${comment.id}@${version.at}`;
    return added.flatMap((spoken) => {
      const place = said.indexOf(spoken) + 1;
      const read = readCommand(spoken, registry, place, version.at);
      return read === undefined
        ? []
        : [
            {
              kind: "command" as const,
              at: version.at,
              order: [comment.databaseId, v, place],
              cause: Cause.parse(`${source}#${place}`),
              by: { id: author.id, login: author.login },
              verb: spoken.verb,
              text: spoken.text,
              textSha256: sha256(spoken.text),
              ...read,
            },
          ];
    });
  });
}

/**
 * Who cannot see everything that was said must not guess, and must not keep silent either. Where
 * fewer versions were read than could be, all of them were heard before.
 */
function editedTooOften(
  { id, databaseId, versions, body }: ObservedComment,
  author: Actor,
  sha256: (text: string) => Sha256,
): readonly CommandInput[] {
  const [spoken] = commandsIn(body);
  const known = versions[0]?.text === null ? versions.slice(1) : versions;
  const last = known.at(-1);
  if (!spoken || !last || known.length < mostVersions) return [];
  if (!known.every((one) => isBy(author, one))) return [];
  return [
    {
      kind: "command",
      at: last.at,
      order: [databaseId, 0, 0],
      cause: Cause.parse(`${id}@edits#1`),
      by: { id: author.id, login: author.login },
      verb: spoken.verb,
      text: spoken.text,
      textSha256: sha256(spoken.text),
      allowedTo: "electorate",
      command: refuse("edited-too-often"),
    },
  ];
}

function isBy(author: Actor, version: TextVersion): boolean {
  return version.text !== null && version.by?.id === author.id;
}

/** Undefined for what only looks like a command and resembles none. */
function readCommand(
  { verb, words }: SpokenCommand,
  registry: CommandRegistry,
  place: number,
  at: Instant,
): Pick<CommandInput, "allowedTo" | "command"> | undefined {
  const known = registry.get(verb);
  if (place > mostCommands)
    return { allowedTo: "electorate", command: refuse("too-many-commands", `${mostCommands}`) };
  if (known) return { allowedTo: known.allowedTo, command: known.read(words, at) };
  const meant = nearest(verb, registry.keys());
  if (meant === undefined) return undefined;
  return { allowedTo: "electorate", command: refuse("unknown-command", meant) };
}

/** The commands of `said` that `before` does not hold, each counted as often as it stands there. */
function without(
  said: readonly SpokenCommand[],
  before: readonly SpokenCommand[],
): readonly SpokenCommand[] {
  const left = before.map((command) => command.text);
  return said.filter((command) => {
    const place = left.indexOf(command.text);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}
