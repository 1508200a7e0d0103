/** A line of the table. */
export interface BenchLine {
  readonly quantity: string;
  readonly ours: string;
  /** What it is held against: what the design asks for, or something real measured in the same run. */
  readonly target: string;
  readonly bestPeer: string;
  readonly isMet: boolean;
}

/** As a Markdown table whose columns are as wide as their widest entry. */
export function printTable(lines: readonly BenchLine[]): string {
  const rows = [
    ["quantity", "Comity", "target", "best peer"],
    ...lines.map(({ quantity, ours, target, bestPeer, isMet }) => [
      quantity,
      isMet ? ours : `${ours} (missed)`,
      target,
      bestPeer,
    ]),
  ];
  const widths = [0, 1, 2, 3].map((i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  const printed = rows.map(
    (row) => `| ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(" | ")} |`,
  );
  const rule = `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`;
  return [printed[0], rule, ...printed.slice(1)].join("\n");
}
