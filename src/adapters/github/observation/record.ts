import { z } from "zod";
import { type CodeName, GitOid, NodeId } from "../../../domain/ids.ts";
import type { ObservedRecord, ObservedRegister } from "../../../ports/observation.ts";
import { Terminal } from "../../../ports/errors.ts";
import { GitHubInstant } from "../parse-answer.ts";
import { BlobAnswer, wholeText } from "./blob.ts";

export const RecordAnswer = z
  .object({
    id: NodeId,
    target: z.object({
      oid: GitOid,
      committedDate: GitHubInstant,
      tree: z.object({
        entries: z
          .array(
            z.object({ name: z.string(), object: z.union([BlobAnswer, z.object({})]).nullable() }),
          )
          .nullable(),
      }),
    }),
  })
  .nullable();
type RecordAnswer = z.infer<typeof RecordAnswer>;

/** `record.yml`, `record-2.yml`, …, in order of their numbers. */
const recordFile = /^record(?:-([1-9]\d{0,5}))?\.yml$/;

/** A branch as the record of that name; `undefined` where there is no such branch. */
export function recordFrom(
  ref: RecordAnswer,
  codeName: CodeName,
  sealed: boolean,
): ObservedRecord | undefined {
  if (ref === null) return undefined;
  const found = (ref.target.tree.entries ?? []).flatMap(({ name, object }) => {
    const match = recordFile.exec(name);
    if (match === null) return [];
    // A folder of that name is no record file either, and as little to be decided from.
    const blob = BlobAnswer.safeParse(object);
    return [
      {
        path: name,
        number: Number(match[1] ?? 1),
        text: blob.success ? wholeText(blob.data) : undefined,
      },
    ];
  });
  const files = found.toSorted((a, b) => a.number - b.number);
  return {
    codeName,
    sealed,
    refId: ref.id,
    headOid: ref.target.oid,
    headCommittedAt: ref.target.committedDate,
    files: files.map(({ path, text }) => ({ path, text: text ?? "" })),
    truncated: files.some(({ text }) => text === undefined),
  };
}

export const RegisterAnswer = z
  .object({
    target: z.object({ oid: GitOid, committee: z.object({ object: BlobAnswer }).nullable() }),
  })
  .nullable();

/** The register's adopted configs; `undefined` where there is no register or no config on it. */
export function registerFrom(
  ref: z.infer<typeof RegisterAnswer>,
  route: string,
): ObservedRegister | undefined {
  if (ref === null || ref.target.committee === null) return undefined;
  const text = wholeText(ref.target.committee.object);
  if (text === undefined)
    throw new Terminal("committee.yml on the register cannot be read whole", { route });
  return { headOid: ref.target.oid, committee: { path: "committee.yml", text } };
}
