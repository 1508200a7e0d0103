import type { CaseEvent } from "../domain/case/case-event.ts";
import type { Sha256 } from "../domain/values/ids.ts";

/** A file of a record branch: `record.yml`, `record-2.yml`, … */
export interface RecordFile {
  readonly path: string;
  readonly text: string;
}

/** What lies beside a record on its branch and is no text. */
export interface FileBeside {
  readonly path: string;
  readonly base64: string;
}

/** The end of a chain: the number of its last document and the SHA-256 of that document's bytes. */
export interface ChainHead {
  readonly n: number;
  readonly sha256: Sha256;
}

/** One document of a chain, read: its place, its hash, whether Comity signed it, what it says. */
export interface ChainDocument<Content> extends ChainHead {
  readonly isSigned: boolean;
  /** Whether it did so with a key that another has replaced since. */
  readonly isByFormerKey?: boolean;
  /** The id of the key that it names, ours or not. */
  readonly key?: string | undefined;
  readonly content: Content;
}

/** A record could not be read; `n` is the first document that does not fit. */
export class UnreadableRecord extends Error {
  override readonly name = "UnreadableRecord";
  readonly n: number;
  constructor(message: string, n: number, options?: ErrorOptions) {
    super(message, options);
    this.n = n;
  }
}

/**
 * Turns events into the bytes of a record and back. A document is its bytes from `---\n` to
 * before the next `---\n`; each carries its number `n`, but for the first the hash `prev` of the
 * one before, and last its signature.
 */
export interface RecordCodec {
  /** Reads all files in order and checks numbers and hashes. Throws `UnreadableRecord`. */
  read(files: readonly RecordFile[]): readonly ChainDocument<CaseEvent>[];
  /** The files that change when these events are appended, whole, and the new end of the chain. */
  append(
    files: readonly RecordFile[],
    head: ChainHead | undefined,
    events: readonly CaseEvent[],
  ): { readonly files: readonly RecordFile[]; readonly head: ChainHead };
}
