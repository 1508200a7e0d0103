import type { CaseCommand } from "../../domain/case/case-command.ts";
import type { CommentNamed } from "../../domain/kernel/asking.ts";
import type { KeyedHash } from "../../ports/keyed-hash.ts";
import type { CaseObservation, ObservedComment } from "../../ports/observation.ts";
import type { CasePorts } from "../ports/case-ports.ts";
import { ownVersion } from "./own-words.ts";
import { hashedText } from "../marks/hashed-text.ts";
import { markOf } from "../marks/markers.ts";
import { readMessageMark } from "../marks/web-marks.ts";

/** What looking up a comment works with. */
export interface ThreadPorts {
  readonly keyedHash: Pick<KeyedHash, "of">;
  readonly register: Pick<CasePorts["register"], "rootOid">;
  readonly repository: Pick<CasePorts["repository"], "observe">;
}

/** The comments of the case's thread that commands name by their links; the whole thread is read for an older one. */
export async function lookUpComments(
  commands: readonly CaseCommand[],
  observation: CaseObservation,
  { keyedHash, repository, register: { rootOid } }: ThreadPorts,
): Promise<ReadonlyMap<number, CommentNamed>> {
  const numbers = new Set(
    commands.flatMap((command) => (command.type === "RedactComment" ? command.comment : [])),
  );
  const isIn = ({ comments }: CaseObservation) =>
    [...numbers].every((number) => comments.some(({ databaseId }) => databaseId === number));
  const isWhole = observation.commentsReadBackTo === undefined || isIn(observation);
  const { comments } = isWhole
    ? observation
    : ((await repository.observe(observation.issue.id, [], undefined, rootOid)) ?? observation);
  return new Map(
    comments
      .filter(({ databaseId }) => numbers.has(databaseId))
      .map((comment) => [comment.databaseId, commentNamed(comment, keyedHash)]),
  );
}

function commentNamed(comment: ObservedComment, keyedHash: Pick<KeyedHash, "of">): CommentNamed {
  const { id, body, createdAt: wroteAt, ours } = comment;
  const said = ownVersion(comment)?.text ?? body;
  const isMessage = readMessageMark(body) !== undefined;
  const isOfComity = ours && !isMessage && markOf(body) !== undefined;
  return { id, wroteAt, hash: keyedHash.of(hashedText(id, said)), isOfComity };
}
