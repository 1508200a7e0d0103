import { z } from "zod";
import type { ObservedText } from "../../../ports/observation.ts";
import { GitHubInstant } from "../connection/parse-answer.ts";
import { ActorAnswer } from "./actor.ts";
import { type EditedText, versionsOf } from "./versions-of.ts";

/** The history of a text, as many of its latest versions, a hundred at most. */
export function editsFields(versions: number): string {
  return `lastEditedAt
  userContentEdits(first: ${versions}) { totalCount nodes { editedAt deletedAt diff editor { ...Who } } }`;
}

const Edits = z.object({
  totalCount: z.int(),
  nodes: z.array(
    z.object({
      editedAt: GitHubInstant,
      deletedAt: GitHubInstant.nullable(),
      diff: z.string().nullable(),
      editor: ActorAnswer,
    }),
  ),
});

/** `editsFields`, answered; the history is left out where it was not asked for. */
export const Edited = {
  lastEditedAt: GitHubInstant.nullable(),
  userContentEdits: Edits.nullish(),
};

export function historyOf({
  userContentEdits,
  ...text
}: Omit<EditedText, "edits" | "hasMore"> & {
  readonly userContentEdits?: z.infer<typeof Edits> | null | undefined;
}): Pick<ObservedText, "versions" | "versionsTruncated"> {
  const edits = userContentEdits?.nodes ?? [];
  const hasMore = (userContentEdits?.totalCount ?? 0) > edits.length;
  return { versions: versionsOf({ ...text, edits, hasMore }), versionsTruncated: hasMore };
}
