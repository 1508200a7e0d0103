import { readFile } from "node:fs/promises";
import { type DraftFile, draftFiles } from "../../domain/chapters/corresponding/drafts.ts";

// The same place from `src/app/engine` and from `dist/app/engine`.
const folder = new URL("../../../config/letters/", import.meta.url);

let drafts: Promise<ReadonlyMap<DraftFile, string>> | undefined;

/** The drafts of letters that Comity brings, by file without its ending. */
export function ownDrafts(): Promise<ReadonlyMap<DraftFile, string>> {
  return (drafts ??= readDrafts());
}

async function readDrafts(): Promise<ReadonlyMap<DraftFile, string>> {
  const read = draftFiles.map(
    async (file) => [file, await readFile(new URL(`${file}.md`, folder), "utf8")] as const,
  );
  return new Map(await Promise.all(read));
}
