import type { z } from "zod";
import type { AllowedTo, CaseCommand } from "../domain/case/case-command.ts";
import { refuse, type Refusal } from "../domain/case/refusal-reason.ts";

interface Definition<Args> {
  /** The verb, as in the file's name. */
  readonly name: string;
  /** Other verbs that mean the same. */
  readonly aliases?: readonly string[];
  /** One sentence, shown by `/help`. */
  readonly summary: string;
  /** Whole commands that work as they stand. */
  readonly examples: readonly [string, ...string[]];
  /** Reads what follows the verb. */
  readonly args: z.ZodType<Args, string>;
  readonly allowedTo: AllowedTo;
  readonly toDomain: (args: Args) => CaseCommand;
}

/** A slash command with its argument type sealed in. */
export interface SlashCommand {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly summary: string;
  readonly examples: readonly string[];
  readonly allowedTo: AllowedTo;
  /** What the words after the verb ask for, or `arguments-not-understood`. */
  readonly read: (words: string) => CaseCommand | Refusal;
}

export function defineCommand<Args>(definition: Definition<Args>): SlashCommand {
  const { name, aliases = [], summary, examples, args, allowedTo, toDomain } = definition;
  return {
    name,
    aliases,
    summary,
    examples,
    allowedTo,
    read: (words) => {
      const read = args.safeParse(words);
      return read.success ? toDomain(read.data) : refuse("arguments-not-understood", name);
    },
  };
}

/** Every command by its verb, aliases included. */
export type CommandRegistry = ReadonlyMap<string, SlashCommand>;
