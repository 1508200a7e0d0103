import type { ConfigPath } from "./file-problem.ts";

/** The line, from one, on which the value at that path stands; nearest known parent if none. */
export type LineOf = (path: ConfigPath) => number | undefined;

/** A YAML text read as plain data, or why it could not be. */
export type YamlReading =
  | {
      readonly value: unknown;
      readonly lineOf: LineOf;
    }
  | { readonly fault: string; readonly line?: number };

/**
 * Reads one YAML document of plain texts, numbers, truth values, lists and mappings. Anchors,
 * aliases, tags and keys given twice are faults; keys become own properties whatever their name.
 */
export type ReadYaml = (text: string) => YamlReading;
