import type { Instant } from "../../../domain/values/time.ts";
import type { Actor, TextVersion } from "../../../ports/observation.ts";

/** A comment and the edits GitHub lists for it, newest first. */
export interface EditedText {
  readonly createdAt: Instant;
  readonly lastEditedAt: Instant | null;
  readonly author: Actor | null;
  readonly body: string;
  readonly edits: readonly Edit[];
  /** Whether GitHub has more edits than those. */
  readonly hasMore?: boolean;
}

export interface Edit {
  readonly editedAt: Instant;
  readonly deletedAt: Instant | null;
  /** The whole text after this edit, whatever the name says. */
  readonly diff: string | null;
  readonly editor: Actor | null;
}

/**
 * Every known state of a text, oldest first.
 *
 * GitHub lists nothing before the first edit; afterwards the creation is an entry of its own, the
 * oldest, at the instant the text was created. Where it is not listed (there were more edits than
 * were read) the first version is unknown, and says so with a `null` text.
 */
export function versionsOf(text: EditedText): readonly TextVersion[] {
  const { createdAt: at, author: by, body } = text;
  if (text.edits.length === 0) {
    return [{ at, by, text: text.lastEditedAt === null ? body : null }];
  }
  const oldestFirst = text.edits
    .toReversed()
    .toSorted((a, b) => (a.editedAt < b.editedAt ? -1 : a.editedAt > b.editedAt ? 1 : 0));
  const versions = oldestFirst.map(({ editedAt, editor, deletedAt, diff }) => {
    return { at: editedAt, by: editor, text: deletedAt === null ? diff : null };
  });
  const [first, ...edits] = versions;
  if (first !== undefined && listsCreation(text)) return [{ ...first, by }, ...edits];
  return [{ at, by, text: null }, ...versions];
}

/**
 * A single entry of a text that was edited is that edit, not the creation. Of a longer history the
 * oldest that was read is not it either, though it may be of the same second.
 */
function listsCreation({ edits, hasMore, createdAt, lastEditedAt }: EditedText): boolean {
  return (
    !hasMore &&
    edits.some(({ editedAt }) => editedAt <= createdAt) &&
    (edits.length > 1 || lastEditedAt === null)
  );
}
