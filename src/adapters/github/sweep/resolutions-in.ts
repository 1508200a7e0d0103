import { CodeName } from "../../../domain/values/ids.ts";
import type { FileRow, PullRow } from "./sweep-page.ts";

/**
 * The resolutions among pull requests and files, by case: a text for each that differs when the
 * newest pull requests or the file in the default branch do.
 */
export function resolutionsIn(
  pulls: readonly PullRow[],
  files: readonly FileRow[],
): ReadonlyMap<CodeName, string> {
  const found = new Map<CodeName, string>();
  const add = (name: string | undefined, text: string) => {
    const codeName = CodeName.safeParse(name).data;
    if (codeName) found.set(codeName, `${found.get(codeName) ?? ""}${text}\n`);
  };
  for (const { headRefName, ...pull } of pulls)
    add(/^resolution\/(.+)$/.exec(headRefName)?.[1], JSON.stringify(pull));
  for (const { name, oid } of files) add(/^(.+)\.md$/.exec(name)?.[1], oid);
  return found;
}
