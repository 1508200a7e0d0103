interface Explained {
  readonly summary: string;
  readonly examples: readonly string[];
}

/** Every command with its examples, printed from the commands themselves. */
export function helpText(commands: readonly Explained[]): string {
  const rows = commands.map(
    ({ summary, examples }) =>
      `| ${examples.flatMap((example) => example.split("\n").map(code)).join("<br>")} | ${summary} |`,
  );
  return [
    "Write a command at the start of a line in a comment on this issue.",
    ["| command | what it does |", "| --- | --- |", ...rows].join("\n"),
  ].join("\n\n");
}

/** A line of a table cannot be broken within code. */
function code(line: string): string {
  return `\`${line}\``;
}
