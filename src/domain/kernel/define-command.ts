import { z } from "zod";
import { namesTwo } from "./names-two.ts";
import { placeholderIn } from "./placeholders.ts";
import { refuse, type Refusal } from "./refusal.ts";
import type { Instant } from "../values/time.ts";

/**
 * Who may give a command: the `electorate` of the case; also those who may bring in others to decide
 * it (`appointers`); or anybody of its deciding body, the recused included (`deciding-body`), for
 * what concerns only themselves; or anybody of committee and council (`roster`), where somebody may be
 * hurt.
 */
export type AllowedTo = "electorate" | "appointers" | "deciding-body" | "roster";

interface Definition<Args, Command> {
  /** The verb, as in the file's name. */
  readonly name: string;
  /** Other verbs that mean the same. */
  readonly aliases?: readonly string[];
  /** One sentence, shown by `/help`. */
  readonly summary: string;
  /** Whole commands that work as they stand. */
  readonly examples: readonly [string, ...string[]];
  /** What else `/help` with its verb explains, in Markdown. */
  readonly more?: string;
  /** Reads what follows the verb. */
  readonly args: z.ZodType<Args, string>;
  readonly allowedTo: AllowedTo;
  /** Whether it is about the proposed text itself, so that it is heard on its pull request too. */
  readonly isHeardOnPulls?: true;
  /** Whether it is about one person: a second, named right behind, is not taken for what is said of the first. */
  readonly isOfOne?: true;
  /** How many kB may follow the verb, where more is said than a remark: 8 where it is not given. */
  readonly longest?: number;
  /** Dates are read here: it takes the instant of the command to know which they are. */
  readonly toDomain: (args: Args, said: { readonly at: Instant }) => Command | NotRead;
}

/** Why the words after a verb ask for nothing, before anything of the case is looked at. */
type NotRead = Refusal<
  | "arguments-not-understood"
  | "date-not-read"
  | "lines-not-understood"
  | "one-at-a-time"
  | "placeholder-left"
  | "words-too-long"
>;

/** A slash command with its argument type sealed in. */
export interface SlashCommand<Command> {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly summary: string;
  readonly examples: readonly string[];
  readonly more: string | undefined;
  readonly allowedTo: AllowedTo;
  readonly isHeardOnPulls: boolean;
  /** What the words after the verb ask for, or why they ask for nothing. */
  readonly read: (words: string, at: Instant) => Command | NotRead;
}

export function defineCommand<Args, const Command extends { readonly type: string }>(
  definition: Definition<Args, Command>,
): SlashCommand<Command> {
  const { name, aliases = [], summary, examples, args, allowedTo, toDomain } = definition;
  const { longest = 8, more, isHeardOnPulls = false, isOfOne = false } = definition;
  return {
    name,
    aliases,
    summary,
    examples,
    more,
    allowedTo,
    isHeardOnPulls,
    read: (words, at) => {
      if (bytesOf(words) > longest * 1_000) return refuse("words-too-long", `${longest} kB`);
      if (isOfOne && namesTwo(words)) return refuse("one-at-a-time", name);
      const read = args.safeParse(words);
      if (!read.success) return refuse("arguments-not-understood", name);
      const left = placeholderIn(read.data);
      return left === undefined ? toDomain(read.data, { at }) : refuse("placeholder-left", left);
    },
  };
}

/** As UTF-8; what takes two units of UTF-16 takes four bytes. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text)
    bytes += character.length + Number(character >= "\u0080") + Number(character >= "\u0800");
  return bytes;
}

/** Arguments read by a function that answers `undefined` for what it does not understand. */
export function wordsRead<Args>(
  read: (words: string) => Args | undefined,
): z.ZodType<Args, string> {
  return z.string().transform((words, context) => {
    const args = read(words);
    if (args !== undefined) return args;
    context.addIssue("these words are not understood");
    return z.NEVER;
  });
}

/** Every command by its verb, aliases included. */
export type CommandRegistry<Command> = ReadonlyMap<string, SlashCommand<Command>>;
