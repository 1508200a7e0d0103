import { draftFiles, draftPlaceholders } from "./drafts.ts";

/** The folder of the case repository in which a committee keeps letters of its own. */
export const lettersFolder = "letters";

/** What the committee itself has to say above the form on the web; no letter, and nothing to fill in. */
export const reportPageFile = "report-page";

const beside: readonly string[] = [reportPageFile, "README"];

/** What a draft asks to be filled in, each with its line, counted from one; or where it breaks off. */
export type DraftReading =
  | { readonly placeholders: readonly { readonly name: string; readonly line: number }[] }
  | { readonly breaksAt: number };

export type ReadDraft = (text: string) => DraftReading;

/** Why a file of that folder is no letter that could be sent. */
export interface DraftProblem {
  readonly path: string;
  /** Counted from one. */
  readonly line: number;
  readonly sentence: string;
}

/** The letter that a path is for, without folder and ending; `undefined` for whatever else lies there. */
export function letterAt(path: string): string | undefined {
  const prefix = `${lettersFolder}/`;
  return path.startsWith(prefix) && path.endsWith(".md")
    ? path.slice(prefix.length, -3)
    : undefined;
}

/**
 * What is wrong with a letter of the committee's own.
 *
 * @param text `null` where GitHub does not hand it out as a text
 */
export function draftProblems(
  path: string,
  text: string | null,
  read: ReadDraft,
): readonly DraftProblem[] {
  const letter = letterAt(path);
  if (letter === undefined || beside.includes(letter)) return [];
  const problem = (line: number, sentence: string) => ({ path, line, sentence });
  if (!isIn(draftFiles, letter))
    return [problem(1, `No letter is called so. There are: ${draftFiles.join(", ")}.`)];
  if (text === null) return [problem(1, "This is no text, or too long for a letter.")];
  const reading = read(text);
  if ("breaksAt" in reading)
    return [
      problem(
        reading.breaksAt,
        "What is opened here is not closed: `{{until}}` for a word, `{{#measures}}` and `{{/measures}}` around a list.",
      ),
    ];
  return reading.placeholders
    .filter(({ name }) => !isIn(draftPlaceholders, name))
    .map(({ name, line }) =>
      problem(
        line,
        `Nothing fills in ${JSON.stringify(name)}. Comity knows: ${draftPlaceholders.join(", ")}.`,
      ),
    );
}

function isIn(known: readonly string[], name: string): boolean {
  return known.includes(name);
}
