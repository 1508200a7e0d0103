import type { MessageInput } from "../../domain/case/input.ts";
import { Cause } from "../../domain/values/ids.ts";
import type { ObservedComment } from "../../ports/observation.ts";
import { readMessageMark } from "../marks/web-marks.ts";
import { hashedText } from "../marks/hashed-text.ts";
import type { WholeHearing } from "./hearing.ts";
import { ownVersion } from "./own-words.ts";

/**
 * What people outside wrote on their private pages, as the app wrote it into the case; whatever others
 * made of it since is not theirs. It is no command, whatever it says.
 */
export function hearMessages(
  comments: readonly ObservedComment[],
  { keyedHash }: Pick<WholeHearing, "keyedHash">,
): readonly MessageInput[] {
  return comments
    .filter(({ ours }) => ours)
    .flatMap((comment) => {
      const own = ownVersion(comment);
      const message = readMessageMark(own?.text ?? "");
      if (!own || own.text === null || !message) return [];
      const { id, databaseId } = comment;
      const words = keyedHash.of(hashedText(id, own.text));
      return [
        {
          kind: "message" as const,
          at: own.at,
          cause: Cause.parse(id),
          order: [databaseId],
          comment: id,
          words,
          message,
        },
      ];
    });
}
