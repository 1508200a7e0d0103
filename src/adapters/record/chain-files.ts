import { Buffer } from "node:buffer";
import type { RecordFile } from "../../ports/record-codec.ts";
import { splitDocuments } from "./yaml-document.ts";

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

/**
 * The number of the first document that stands in a file too late: a file is begun only where the
 * one before could not hold one more. `undefined` where all stand where they were put.
 */
export function firstMisplaced(stem: string, files: readonly RecordFile[]): number | undefined {
  const { ordered } = inOrder(stem, files);
  let before = 0;
  for (const [i, { text }] of ordered.entries()) {
    const next = ordered[i + 1];
    before += splitDocuments(text).length;
    const [first] = next ? splitDocuments(next.text) : [];
    if (first !== undefined && fits(text, first)) return before + 1;
  }
  return undefined;
}

function fits(text: string, document: string): boolean {
  return text === "" || Buffer.byteLength(text) + Buffer.byteLength(document) <= largestFileBytes;
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
    if (!fits(text, document)) {
      if (text !== ordered[nth - 1]?.text) keep();
      nth += 1;
      text = "";
    }
    text += document;
  }
  if (documents.length > 0) keep();
  return changed;
}
