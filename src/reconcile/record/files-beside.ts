import type { CaseEvent } from "../../domain/case/case-event.ts";
import { type OutsideFile, outsideFilePath } from "../../domain/values/outside-file.ts";
import type { CaseRepository } from "../../ports/case-repository.ts";
import type { FileBeside } from "../../ports/record-codec.ts";

/** The files that these events say somebody sent. */
export function outsideFilesIn(events: readonly CaseEvent[]): readonly OutsideFile[] {
  return events.flatMap((event) => ("files" in event ? (event.files ?? []) : []));
}

/**
 * Files as they are written beside a record, each once. One that GitHub has no more stays named in the
 * record and is missing beside it, which whoever looks for it, and `comity verify`, can tell.
 */
export async function filesBeside(
  files: readonly OutsideFile[],
  { stored }: Pick<CaseRepository, "stored">,
): Promise<readonly FileBeside[]> {
  const paths = new Map(files.map((file) => [outsideFilePath(file), file.blob]));
  const read = await Promise.all(
    [...paths].map(async ([path, blob]) => ({ path, base64: await stored(blob) })),
  );
  return read.flatMap(({ path, base64 }) => (base64 === undefined ? [] : [{ path, base64 }]));
}
