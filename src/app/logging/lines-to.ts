import type { Writable } from "node:stream";

/**
 * Writes lines to a stream and outlives it: what cannot be written (a full disk, a pipe whose reader
 * has gone) is dropped, and nothing is thrown, now or later.
 *
 * @param onLost told of what was dropped, at once or after the line
 */
export function linesTo(
  stream: Pick<Writable, "on" | "write">,
  onLost: () => void = () => undefined,
): (line: string) => void {
  stream.on("error", onLost);
  return (line) => {
    try {
      stream.write(`${line}\n`);
    } catch {
      // A file is written at once and throws.
      onLost();
    }
  };
}
