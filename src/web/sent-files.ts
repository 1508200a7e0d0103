import { mostBytesOfFile, mostFiles } from "../domain/values/outside-file.ts";
import type { ReadyFile, ReadyFiles } from "../ports/received-file.ts";

/** What is sent with files is no longer than this, files and words together. */
export const longestWithFiles = mostFiles * mostBytesOfFile + 400_000;

/** What the field for files takes, as browsers understand it. */
export const takenTypes = "image/jpeg,image/png,image/webp,text/plain";

const megabytes = mostBytesOfFile / 1_000_000;
const tooMany = `at most ${mostFiles} files`;
const tooLong = `a file may have at most ${megabytes} megabytes`;
const otherType =
  "only pictures (JPEG, PNG, WebP) and plain texts can be taken; of something else, send a picture";
const notReadable =
  "a picture could not be opened; open it on your computer and save it anew, or make it smaller";

/** Whether any were chosen. */
export function hasFiles(sent: Readonly<Record<string, unknown>>): boolean {
  return chosenIn(sent).length > 0;
}

/** The files that were sent, made ready, or what is wrong with them; the same file twice is one. */
export async function readSentFiles(
  sent: Readonly<Record<string, unknown>>,
  readyFiles: ReadyFiles,
): Promise<readonly ReadyFile[] | string> {
  const chosen = chosenIn(sent);
  if (chosen.length > mostFiles) return tooMany;
  if (chosen.some(({ size }) => size > mostBytesOfFile)) return tooLong;
  const ready = new Map<string, ReadyFile>();
  for (const file of chosen) {
    // One after the other, so that no more than one picture is drawn at a time.
    // oxlint-disable-next-line no-await-in-loop
    const one = await readyFiles(new Uint8Array(await file.arrayBuffer()));
    if (one === "unknown-type") return otherType;
    if (one === "unreadable") return notReadable;
    ready.set(one.kept.sha256, one);
  }
  return [...ready.values()];
}

/** A field for files in which nothing was chosen sends one without a name and of no length. */
function chosenIn(sent: Readonly<Record<string, unknown>>): readonly File[] {
  const found = Object.hasOwn(sent, "files") ? sent["files"] : undefined;
  const list: readonly unknown[] = Array.isArray(found) ? found : [found];
  return list.filter((one) => one instanceof File).filter(({ size }) => size > 0);
}
