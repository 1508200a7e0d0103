import type { OutsideFile } from "../domain/values/outside-file.ts";

/** A file that was sent, made ready to be kept. */
export interface ReadyFile {
  readonly kept: OutsideFile;
  /** The bytes as they are stored. */
  readonly base64: string;
}

/**
 * Makes a file ready to be kept, whatever its name says it is: its type is told by its content, and a
 * picture is drawn anew, so that nothing but what it shows is left.
 *
 * `unknown-type`: it is none of the types that are kept. `unreadable`: it is one, and broken or too large to be drawn.
 */
export type ReadyFiles = (bytes: Uint8Array) => Promise<ReadyFile | "unknown-type" | "unreadable">;
