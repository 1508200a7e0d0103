import { EVENT_ID, getScalarValue, type Event } from "js-yaml";
import type { ConfigPath } from "../../domain/kernel/file-problem.ts";

/** Tells the line, from one, that a position of the text stands on. */
export function lineCounter(text: string): (position: number) => number {
  const starts = [0];
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1)) {
    starts.push(end + 1);
  }
  return (position) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= position) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}

interface Container {
  readonly path: ConfigPath;
  /** `undefined` in a mapping while its next scalar is a key. */
  key: string | number | undefined;
  readonly isList: boolean;
}

/** Where each value of a document stands: a mapping's at its key, a list's where it begins. */
export function linesOf(
  text: string,
  events: readonly Event[],
): { of(path: ConfigPath): number | undefined } {
  const lines = new Map<string, number>();
  const lineAt = lineCounter(text);
  const open: (Container | undefined)[] = [];
  for (const event of events) {
    if (event.type === EVENT_ID.POP) {
      open.pop();
      continue;
    }
    const around = open.at(-1);
    if (event.type === EVENT_ID.SCALAR && around && !around.isList && around.key === undefined) {
      around.key = getScalarValue(text, event);
      note(lines, [...around.path, around.key], lineAt(event.valueStart));
      continue;
    }
    const path = around?.key === undefined ? [] : [...around.path, around.key];
    const position = "start" in event ? event.start : "valueStart" in event ? event.valueStart : 0;
    if (around?.isList) note(lines, path, lineAt(position));
    if (around) step(around);
    if (event.type === EVENT_ID.DOCUMENT) open.push(undefined);
    if (event.type === EVENT_ID.MAPPING) open.push({ path, key: undefined, isList: false });
    if (event.type === EVENT_ID.SEQUENCE) open.push({ path, key: 0, isList: true });
  }
  return { of: (path) => nearestOf(lines, path) };
}

function step(around: Container): void {
  around.key = typeof around.key === "number" ? around.key + 1 : undefined;
}

function note(lines: Map<string, number>, path: ConfigPath, line: number): void {
  lines.set(JSON.stringify(path), line);
}

function nearestOf(lines: ReadonlyMap<string, number>, path: ConfigPath): number | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const line = lines.get(JSON.stringify(path.slice(0, length)));
    if (line !== undefined) return line;
  }
  return undefined;
}
