import type { ChainEnd, DocumentSeen } from "./record-seen.ts";

/**
 * The documents, those a stranger's that a key of before signed and nothing vouches for. A key that was
 * replaced may be in anybody's hands, so what it signed counts as far as the anchor reaches, which
 * the app alone can write, and as far as a later document under the key in force does, which holds
 * the hash of all before it.
 *
 * @param anchored where the record ended when it was last shown
 */
export function withoutLateFormerKeys<Document extends DocumentSeen>(
  documents: readonly Document[],
  anchored: ChainEnd | undefined,
): readonly Document[] {
  const newest = documents.findLast(({ isSigned, isByFormerKey }) => isSigned && !isByFormerKey);
  const vouchedFor = Math.max(anchored?.n ?? 0, newest?.n ?? 0);
  return documents.map((document) =>
    document.isByFormerKey && document.n > vouchedFor ? { ...document, isSigned: false } : document,
  );
}
