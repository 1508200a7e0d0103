import { z } from "zod";
import { type AnyChapter, chapters } from "./chapters.ts";
import { waysInWords } from "./ways-to-a-second-text.ts";
import { commonRefusals } from "../kernel/common-refusals.ts";
import { fenced } from "../kernel/formatting/fenced.ts";
import { keysOf } from "../kernel/keys-of.ts";
import { merged } from "../kernel/merged.ts";
import { verbsElsewhere } from "../kernel/verbs-elsewhere.ts";
import type { Refusal, RefusalSentences } from "../kernel/refusal.ts";

/** Why what was said to a case is not heard, or has nobody to decide it. */
const caseRefusals = {
  "decided-by-committee": ({ notFollowed }) =>
    `${notFollowed} this case is decided by the committee. Councillors decide once a case is handed over to them.`,
  "unknown-command": ({ command, detail }) =>
    `There is no command ${command}. Did you mean \`/${detail}\`? Comment again with it; \`/help\` lists all commands.`,
  "not-a-command-here": ({ command, verb }) => {
    const instead = verbsElsewhere.get(verb) ?? [];
    return [`There is no command ${command} here.`, instead, "`/help` lists all commands."]
      .flat()
      .join(" ");
  },
  "not-written-plainly": ({ notFollowed, command }) =>
    `${notFollowed} in bold, or behind another kind of slash, it is no command. Write ${command} plainly at the start of a line.`,
  "not-in-ordinary-text": ({ notFollowed, command }) =>
    `${notFollowed} a command is heard at the beginning of a line of ordinary text, and not in a heading, a table, a task, a footnote, a link or HTML. Write ${command} on a line of its own.`,
  "no-such-command": ({ command }) =>
    `There is no command ${command}. \`/help\` says what brings this case on, and lists all others.`,
  "said-by-mail": ({ notFollowed }) =>
    `${notFollowed} it came by mail, where anybody can write in your name. Say it on GitHub itself, in a comment.`,
  "said-on-pull": ({ notFollowed, detail }) =>
    `${notFollowed} on this pull request only \`/propose\` and \`/stand-aside\` are heard. Say it in a comment on the case's issue, ${detail}.`,
  "edited-by-others": ({ notFollowed }) =>
    `${notFollowed} somebody else edited that comment, or part of its history is gone, so nobody can tell what you said. Write it again in a new comment.`,
  "comment-too-intricate": ({ command }) =>
    `${command} was not read: that comment has too many list items, quotations or brackets for Comity to find the commands in it. Write the command in a comment of its own.`,
  "too-many-commands": ({ detail }) =>
    `Only the first ${detail} commands of that comment were read. Write the others in a comment of their own.`,
  "edited-too-often": ({ verb }) =>
    `That comment was edited too often for Comity to read each of its versions, so no command is heard from it any more. Write \`/${verb}\` in a new comment; \`/next\` says what is still owed.`,
  "called-by-role": ({ notFollowed, detail, usage }) =>
    `${notFollowed} people are called by their role here, so that no name stands in it: write \`${detail}\`.\n\n${usage}`,
  "nobody-to-second": ({ notFollowed, detail }) =>
    `${notFollowed} it needs another member's \`/second\`, and nobody else who decides this case is here to give it. ${waysInWords(detail)}`,
  "nothing-to-second": ({ notFollowed }) =>
    `${notFollowed} nothing by that number waits for a second. The status comment lists what does.`,
  "say-which-to-second": ({ notFollowed }) =>
    `${notFollowed} several things wait for a second. Say which, by its number in the status comment: \`/second 1\``,
  "decided-by-council": ({ notFollowed }) =>
    `${notFollowed} the council decides this case now. The status comment says who that is; what you know of it, tell one of them, who keeps it with \`/note\`.`,
} satisfies RefusalSentences;

const sentences = {
  ...commonRefusals,
  ...caseRefusals,
  ...merged<AnyChapter["refusals"]>(chapters.map(({ refusals }) => refusals)),
};

/** Why a command was not followed. A stored shape: it grows, and nothing is ever taken out of it. */
export const RefusalReason = z.enum(keysOf(sentences));
export type RefusalReason = keyof typeof sentences;
export type CaseRefusal = Refusal<RefusalReason>;

/** Why a command was not followed and what to do instead, to the person who gave it. */
export function refusalSentence({
  reason,
  verb,
  forms,
  ...said
}: {
  readonly reason: RefusalReason;
  readonly verb: string;
  readonly detail: string | undefined;
  /** Whole commands that would have been understood. */
  readonly forms: readonly string[];
}): string {
  const command = `\`/${verb}\``;
  const usage = fenced(forms.length > 0 ? forms.join("\n") : `/${verb}`);
  const notFollowed = `${command} was not followed:`;
  return sentences[reason]({ ...said, verb, command, notFollowed, usage });
}
