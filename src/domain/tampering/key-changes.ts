import type { RegisterEvent } from "../committee/register-event.ts";

interface KeyedDocument {
  readonly n: number;
  /** The id of the key it names. */
  readonly key?: string | undefined;
  readonly content: RegisterEvent;
}

/**
 * The first document under another key than the one before it, which did not say so. What two people
 * agreed to says it by itself: they were told.
 */
export function firstUnannounced<Document extends KeyedDocument>(
  documents: readonly Document[],
): Document | undefined {
  return documents.find((document, i) => {
    const before = documents[i - 1];
    if (!before) return false;
    const { content, key } = before;
    if (document.content.type === "RegisterAdopted") return false;
    return document.key !== (content.type === "KeyChanged" ? content.to : key);
  });
}

/** The key that speaks after these documents; `undefined` where there are none, or without keys. */
export function speakingAfter(
  documents: readonly Pick<KeyedDocument, "key" | "content">[],
): string | undefined {
  const last = documents.at(-1);
  return last?.content.type === "KeyChanged" ? last.content.to : last?.key;
}

/** The keys that spoke one after the other, the one that speaks now last. */
export function keysInOrder(
  documents: readonly Pick<KeyedDocument, "key" | "content">[],
): readonly string[] {
  const named = [...documents.map(({ key }) => key), speakingAfter(documents)];
  return [...new Set(named)].filter((key) => key !== undefined);
}

/**
 * The first document under a key that had been replaced before the one above it was written.
 *
 * @param order the keys as they came after each other
 */
export function firstUnderFormerKey<Document extends Pick<KeyedDocument, "n" | "key">>(
  documents: readonly Document[],
  order: readonly string[],
): Document | undefined {
  const rankOf = ({ key }: Document) => (key === undefined ? -1 : order.indexOf(key));
  return documents.find((document, i) =>
    documents.slice(0, i).some((before) => rankOf(before) > rankOf(document)),
  );
}
