/** Longer texts are cut where a line has to stay one. */
const longest = 120;

/**
 * Outside text within a line, shown letter by letter: nobody is mentioned, no image is loaded, no
 * link made. On one line, cut after 120 characters.
 */
export function quoted(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  const letters = Array.from(line);
  const short = letters.length > longest ? `${letters.slice(0, longest - 1).join("")}…` : line;
  const runs = short.match(/`+/g) ?? [];
  const fence = "`".repeat(Math.max(1, ...runs.map((run) => run.length + 1)));
  const space = /^`|`$/.test(short) ? " " : "";
  return `${fence}${space}${short}${space}${fence}`;
}
