import { Buffer } from "node:buffer";
import type { RecordFile } from "../../ports/record-codec.ts";

/** A new file begins before one would grow past this; GitHub cuts texts short at twice as much. */
const largestFileBytes = 256_000;

/** `record.yml`, `record-2.yml`, …: the path of the nth file of a chain, counted from one. */
function pathOf(stem: string, nth: number): string {
  return nth === 1 ? `${stem}.yml` : `${stem}-${nth}.yml`;
}

/**
 * The chain's files in their order, without other files of the branch. `complete` is false where
 * one is missing before another.
 */
export function inOrder(
  stem: string,
  files: readonly RecordFile[],
): { readonly ordered: readonly RecordFile[]; readonly complete: boolean } {
  const isOfChain = new RegExp(`^${stem}(-\\d+)?\\.yml$`);
  const ofChain = new Map(
    files.filter(({ path }) => isOfChain.test(path)).map((file) => [file.path, file]),
  );
  const ordered: RecordFile[] = [];
  for (let nth = 1; ; nth++) {
    const file = ofChain.get(pathOf(stem, nth));
    if (!file) return { ordered, complete: ordered.length === ofChain.size };
    ordered.push(file);
  }
}

/** Puts documents behind the last file, beginning new ones as needed; answers what changed. */
export function appendDocuments(
  stem: string,
  files: readonly RecordFile[],
  documents: readonly string[],
): readonly RecordFile[] {
  const { ordered } = inOrder(stem, files);
  const changed: RecordFile[] = [];
  let nth = Math.max(1, ordered.length);
  let text = ordered.at(-1)?.text ?? "";
  const keep = () => changed.push({ path: pathOf(stem, nth), text });
  for (const document of documents) {
    if (text !== "" && Buffer.byteLength(text) + Buffer.byteLength(document) > largestFileBytes) {
      if (text !== ordered[nth - 1]?.text) keep();
      nth += 1;
      text = "";
    }
    text += document;
  }
  if (documents.length > 0) keep();
  return changed;
}
