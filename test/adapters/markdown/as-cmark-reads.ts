import { spawnSync } from "node:child_process";

/** What is quoted, linked, drawn, tabled or noted below: shown, but not as text of the author's. */
const apart = /^(?:block_quote|link|image|table|footnote_definition|html_block|code_block)$/;
const beginning = /^(?:paragraph|heading|softbreak|linebreak)$/;

/**
 * The marks, `q1`, `q2` and so on, that follow `/note` where a line of ordinary text begins, as
 * GitHub's own reader has it (`cmark-gfm` of Debian). `undefined` where that is not installed.
 */
export function notesAsCmarkReads(comment: string): readonly string[] | undefined {
  const extensions = ["footnotes", "table"].flatMap((name) => ["-e", name]);
  const run = spawnSync("cmark-gfm", ["-t", "xml", ...extensions], { input: comment });
  if (run.error) return undefined;
  // It has no name for footnotes.
  const xml = run.stdout
    .toString()
    .replaceAll("<<unknown> />", "<footnote/>")
    .replaceAll("<unknown>>", "footnote_definition>");
  const open: string[] = [];
  const notes: string[] = [];
  let begins = false;
  for (const [, slash, name = "", empty, text = ""] of xml.matchAll(
    /<(\/?)([a-z_]+)[^>]*?(\/?)>([^<]*)/g,
  )) {
    if (slash === "/") open.pop();
    else if (empty === "") open.push(name);
    if (beginning.test(name)) begins = slash === "";
    else if (name !== "emph" && name !== "strong" && slash === "") {
      const [, mark] = /^\s*\/note (q\d+)/.exec(text) ?? [];
      const isOrdinary = begins && name === "text" && !open.some((one) => apart.test(one));
      if (mark !== undefined && isOrdinary) notes.push(mark);
      begins = false;
    }
  }
  return notes;
}
