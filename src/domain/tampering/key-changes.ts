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
