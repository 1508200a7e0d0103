import type { CommandInput } from "../../domain/case/input.ts";
import { alikeCommandIn } from "../../domain/kernel/alike-command-in.ts";
import { commandsIn, type SpokenCommand } from "../../domain/kernel/commands-in.ts";
import { refuse } from "../../domain/kernel/refusal.ts";
import { verbsElsewhere } from "../../domain/kernel/verbs-elsewhere.ts";
import { Cause } from "../../domain/values/ids.ts";
import type { Instant } from "../../domain/values/time.ts";
import {
  type Actor,
  mostVersions,
  type ObservedComment,
  type TextVersion,
} from "../../ports/observation.ts";
import type { Hearing } from "./hearing.ts";

/** More commands in one comment are not meant as such. */
const mostCommands = 20;

/**
 * The commands a comment gives. Only its author counts, where they may speak, and only while nobody
 * else ever edited it; mailed comments are none, which is said, and those of bots are never read. The first version counts at its
 * creation, commands that a later version adds count at that edit. A revision deleted from the
 * history voids what the record does not hold yet; a history too long to be read says so once.
 */
export function hearCommands(comment: ObservedComment, hearing: Hearing): readonly CommandInput[] {
  const { author } = comment;
  if (!author || author.kind === "bot" || comment.ours) return [];
  if (!hearing.maySpeak({ id: author.id, login: author.login })) return [];
  if (comment.viaEmail) return notHeard(comment, author, "mail", hearing);
  if (comment.versionsTruncated) return editedTooOften(comment, author, hearing);
  if (!comment.versions.every((one) => isBy(author, one)))
    return notHeard(comment, author, "others", hearing);
  const before: SpokenCommand[] = [];
  let told: { readonly at: Instant; readonly places: number } | undefined;
  return comment.versions.flatMap((version, v) => {
    const said = allSpokenIn(version.text ?? "", hearing);
    const added = without(said, before);
    before.push(...added);
    const source = v === 0 ? comment.id : `${comment.id}@${version.at}`;
    // Instants are whole seconds: a further edit of the same one counts on from where it ended.
    const from = told?.at === version.at ? told.places : 0;
    if (v > 0) told = { at: version.at, places: from + (said.at(-1)?.place ?? 0) };
    return added.map((spoken) => ({
      kind: "command" as const,
      at: version.at,
      order: [comment.databaseId, v, spoken.place],
      cause: Cause.parse(`${source}#${from + spoken.place}`),
      by: { id: author.id, login: author.login },
      verb: spoken.verb,
      text: spoken.text,
      textSha256: hearing.sha256(spoken.text),
      ...readCommand(spoken, hearing, said.indexOf(spoken) >= mostCommands, version.at),
    }));
  });
}

/**
 * Who cannot see everything that was said must not guess, and must not keep silent either. Where
 * fewer versions were read than could be, all of them were heard before.
 */
function editedTooOften(
  { id, databaseId, versions, body }: ObservedComment,
  author: Actor,
  hearing: Hearing,
): readonly CommandInput[] {
  const [spoken] = spokenIn(body, hearing);
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
      textSha256: hearing.sha256(spoken.text),
      allowedTo: "electorate",
      command: refuse("edited-too-often"),
    },
  ];
}

function spokenIn(text: string, { commands, readMarkdown }: Hearing): readonly SpokenCommand[] {
  return commandsIn(text, commands.keys(), readMarkdown);
}

/** And what only looks like a command, last. */
function allSpokenIn(text: string, hearing: Hearing): readonly SpokenCommand[] {
  const { commands, readMarkdown } = hearing;
  // What lies beyond is not read, so that no comment takes long.
  const spoken = spokenIn(text, hearing).slice(0, mostCommands + 1);
  const alike = alikeCommandIn(text, commands.keys(), readMarkdown, spoken[0]);
  return alike ? [...spoken, alike] : spoken;
}

const reasons = { mail: "said-by-mail", others: "edited-by-others" } as const;

/**
 * What the author themselves wrote and nobody may rely on, said once for a comment. Where commands of
 * it were heard before somebody else changed it, whoever asks knows them by the comment's id.
 */
function notHeard(
  { id, databaseId, versions }: ObservedComment,
  author: Actor,
  why: keyof typeof reasons,
  hearing: Hearing,
): readonly CommandInput[] {
  const own = versions.filter((one) => isBy(author, one));
  const said = own.flatMap((one) => {
    const [spoken] = allSpokenIn(one.text ?? "", hearing);
    return spoken ? [{ spoken, at: one.at }] : [];
  });
  return said.slice(0, 1).map(({ spoken, at }) => ({
    kind: "command",
    at,
    order: [databaseId, 0, 0],
    cause: Cause.parse(`${id}@${why}#1`),
    by: { id: author.id, login: author.login },
    verb: spoken.verb,
    text: spoken.text,
    textSha256: hearing.sha256(spoken.text),
    allowedTo: "deciding-body",
    command: refuse(reasons[why]),
  }));
}

function isBy(author: Actor, version: TextVersion): boolean {
  return version.text !== null && version.by?.id === author.id;
}

function readCommand(
  { verb, meant, words, isUnread, isDressed, isMisplaced }: SpokenCommand,
  { commands }: Hearing,
  isTooMany: boolean,
  at: Instant,
): Pick<CommandInput, "allowedTo" | "command"> {
  if (isTooMany)
    return { allowedTo: "electorate", command: refuse("too-many-commands", `${mostCommands}`) };
  if (isUnread) return { allowedTo: "electorate", command: refuse("comment-too-intricate") };
  const known = commands.get(verb);
  if (known && isDressed)
    return { allowedTo: known.allowedTo, command: refuse("not-written-plainly") };
  if (known && isMisplaced)
    return { allowedTo: known.allowedTo, command: refuse("not-in-ordinary-text") };
  if (known) return { allowedTo: known.allowedTo, command: known.read(words, at) };
  return { allowedTo: "electorate", command: refusalOf(verb, meant) };
}

function refusalOf(verb: string, meant: string): CommandInput["command"] {
  if (meant !== verb) return refuse("unknown-command", meant);
  return refuse(verbsElsewhere.has(verb) ? "not-a-command-here" : "no-such-command");
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
