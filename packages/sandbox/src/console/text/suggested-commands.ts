/**
 * The commands a status comment offers, in its order: lines to copy first (in fences), then those it names
 * (`/verb` in a code span), without repeating a verb.
 */
export function suggestedCommands(statusComment: string): readonly string[] {
  const fenced = [...statusComment.matchAll(/^```[^\n]*\n([^]*?)\n```/gm)]
    .flatMap(([, lines = ""]) => lines.split("\n"))
    .filter((line) => /^\/[a-z]/i.test(line));
  const named = [...statusComment.matchAll(/`(\/[a-z][^`\n]*)`/gi)].map(
    ([, command = ""]) => command,
  );
  const byVerb = new Map<string, string>();
  for (const command of [...fenced, ...named]) {
    const verb = command.split(/\s/, 1)[0] ?? command;
    if (!byVerb.has(verb)) byVerb.set(verb, command);
  }
  return [...byVerb.values()];
}
