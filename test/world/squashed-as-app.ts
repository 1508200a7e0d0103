import type { RecordFile } from "../../src/ports/record-codec.ts";
import { asApp } from "./as-app.ts";
import type { World } from "./start-world.ts";
import type { Tampering } from "./tamper.ts";

/**
 * What whoever has write can make of a pull request that the app opened: a commit that GitHub
 * attributes to the app and signs, in which the record stands as they wrote it.
 *
 * @param base the branch it is merged into; one that is not there begins at the record's head and
 * is gone afterwards
 * @returns the commit
 */
export async function squashedAsApp(
  world: World,
  { path, text }: RecordFile,
  records: Pick<Tampering, "branch" | "head">,
  base: string,
): Promise<string> {
  const { git, pulls, repos } = await asApp(world);
  const head = "resolution/forged";
  const sha = await records.head();
  const begin = (ref: string) => git.createRef({ ...world.here, ref: `refs/heads/${ref}`, sha });
  const end = (ref: string) => git.deleteRef({ ...world.here, ref: `heads/${ref}` });
  if (base !== records.branch) await begin(base);
  await begin(head);
  const { data: file } = await repos.getContent({ ...world.here, path, ref: head });
  await repos.createOrUpdateFileContents({
    ...world.here,
    path,
    branch: head,
    message: "Update record.yml",
    content: Buffer.from(text).toString("base64"),
    ...(!Array.isArray(file) && { sha: file.sha }),
  });
  const opened = { ...world.here, head, base, title: "A resolution" };
  const { data: pull } = await pulls.create(opened);
  const merging = { ...world.here, pull_number: pull.number, merge_method: "squash" as const };
  const { data: merged } = await world.as("dee").pulls.merge(merging);
  await end(head);
  if (base !== records.branch) await end(base);
  return merged.sha;
}
