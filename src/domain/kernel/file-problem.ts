/** Something that keeps a config from being adopted, for the committee to read. */
export interface ConfigProblem {
  /** `clocks.acknowledgement`, `away[0].who`, `measure 1 (until)`; empty for the file as a whole. */
  readonly path: string;
  /** Counted from one. */
  readonly line?: number;
  /** Goes on from the path: `unknown key; did you mean acknowledgement?` */
  readonly sentence: string;
}

/** More are not shown: nobody reads them, and the file is hostile or no config at all. */
export const mostProblems = 30;

export type ConfigPath = readonly (string | number)[];

/**
 * `["away", 0, "who"]` as `away[0].who`; what is no plain key is quoted and cut. A measure is counted as
 * people count: `measure 1 (until)`.
 */
export function printPath(path: ConfigPath): string {
  const [list, place, ...within] = path;
  if (list !== "measures" || typeof place !== "number") return keysIn(path);
  return `measure ${place + 1}${within.length === 0 ? "" : ` (${keysIn(within)})`}`;
}

function keysIn(path: ConfigPath): string {
  return path
    .map((key, index) => {
      if (typeof key === "number") return `[${key}]`;
      const plain = /^\w{1,40}$/.test(key) ? key : JSON.stringify(key.slice(0, 40));
      return index === 0 ? plain : `.${plain}`;
    })
    .join("");
}

export interface FoundProblem {
  readonly path: ConfigPath;
  readonly sentence: string;
}
