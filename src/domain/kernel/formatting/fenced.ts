/**
 * Outside text as a block that GitHub shows letter by letter: nobody is mentioned, no image is
 * loaded. The fence is longer than any run of backticks within.
 */
export function fenced(text: string): string {
  const runs = text.match(/`+/g) ?? [];
  const fence = "`".repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  return `${fence}text\n${text}\n${fence}`;
}
