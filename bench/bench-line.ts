/** A line of the table. */
export interface BenchLine {
  readonly quantity: string;
  readonly ours: string;
  /** What GitHub charges for it; absent where nothing is asked of GitHub. */
  readonly points?: string;
  /** What it is held against: what the design asks for, or something real measured in the same run. */
  readonly target: string;
  readonly bestPeer: string;
  readonly isMet: boolean;
}

/** Of a table in Markdown whose lines are printed as they are done. */
export function printHead(): string {
  return `${row(["quantity", "Comity", "points", "target", "best peer"])}\n${row(Array<string>(5).fill("---"))}`;
}

export function printLine({ quantity, ours, points, target, bestPeer, isMet }: BenchLine): string {
  return row([quantity, isMet ? ours : `${ours} (missed)`, points ?? "", target, bestPeer]);
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}
