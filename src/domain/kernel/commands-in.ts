import { nearest } from "./nearest.ts";

/** A command as it stands in a comment. */
export interface SpokenCommand {
  /** Lower case, without the slash. */
  readonly verb: string;
  /** The known verb that this is or, mistyped, most likely means. */
  readonly meant: string;
  /**
   * Which of the lines that look like a command it begins with, counted from one; those that turn
   * out to be text count too, so that a verb that becomes known later moves no other command.
   */
  readonly place: number;
  /** What follows the verb, up to the next command: trimmed, line breaks kept. */
  readonly words: string;
  /** The whole command as written. */
  readonly text: string;
}

const fence = /^ {0,3}(`{3,}|~{3,})/;
const commandLine = /^ {0,3}\/([a-z][a-z-]{0,39})(?=$|[\s:,])[:,]?(.*)$/i;

/**
 * The commands in a comment: lines that start with `/verb`, known or close to one that is; the text
 * up to the next command belongs to it. Code blocks, quotations, what HTML hides and lines such as
 * `/s` or `/usr/bin` are never commands, though they may belong to one.
 * Dashes and quotes that a keyboard changed are read as typed. Linear in the length of the text.
 *
 * @param verbs the known ones
 */
export function commandsIn(comment: string, verbs: Iterable<string>): readonly SpokenCommand[] {
  const known = new Set(verbs);
  const commands: (Omit<SpokenCommand, "words" | "text"> & {
    words: string[];
    lines: string[];
  })[] = [];
  let place = 0;
  let openFence: string | undefined;
  let hiddenUntil: string | undefined;
  let afterBlank = true;
  for (const line of comment.split(/\r\n|\r|\n/)) {
    const isText = !openFence && !hiddenUntil && !isIndentedCode(line, afterBlank);
    const [, spoken = "", words = ""] = (isText && commandLine.exec(plain(line))) || [];
    if (!hiddenUntil) openFence = fenceAfter(line, openFence);
    if (!openFence) hiddenUntil = hiddenAfter(line, hiddenUntil);
    afterBlank = line.trim() === "";
    if (spoken !== "") {
      place += 1;
      const verb = spoken.toLowerCase();
      const meant = known.has(verb) ? verb : nearest(verb, known);
      if (meant !== undefined) {
        commands.push({ verb, meant, place, words: [words], lines: [line] });
        continue;
      }
    }
    const current = commands.at(-1);
    current?.words.push(line);
    current?.lines.push(line);
  }
  return commands.map(({ words, lines, ...command }) => ({
    ...command,
    words: words.join("\n").trim(),
    text: lines.join("\n").trim(),
  }));
}

function fenceAfter(line: string, open: string | undefined): string | undefined {
  const mark = fence.exec(line)?.[1];
  if (open === undefined) return mark;
  const closes = mark?.startsWith(open) && line.trim() === mark;
  return closes ? undefined : open;
}

const rawElement = /^ {0,3}<(pre|script|style|textarea)(?=[\s>]|$)/i;

/** What ends the HTML that a line leaves open: a comment, which nobody sees, or code in tags. */
function hiddenAfter(line: string, open: string | undefined): string | undefined {
  if (open !== undefined) return line.toLowerCase().includes(open) ? undefined : open;
  const comment = line.lastIndexOf("<!--");
  if (comment >= 0) return line.includes("-->", comment + 4) ? undefined : "-->";
  const element = rawElement.exec(line)?.[1]?.toLowerCase();
  return element && !line.toLowerCase().includes(`</${element}>`) ? `</${element}>` : undefined;
}

function isIndentedCode(line: string, afterBlank: boolean): boolean {
  return afterBlank && /^(?: {4}|\t)/.test(line);
}

/** Undoes what phones and word processors do to typed dashes and quotes. */
export function plain(text: string): string {
  return text
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[\u2018\u2019\u201B]/g, "'")
    .replace(/[\u201C\u201D\u201F]/g, '"')
    .replace(/[\u00A0\u2009\u202F]/g, " ");
}
