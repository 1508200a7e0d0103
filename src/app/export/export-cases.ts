import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { CodeName } from "../../domain/values/ids.ts";
import { filesFolder, outsideFilePath } from "../../domain/values/outside-file.ts";
import { Terminal } from "../../ports/errors.ts";
import { UnreadableRecord } from "../../ports/record-codec.ts";
import { outsideFilesIn } from "../../reconcile/record/files-beside.ts";
import { SettingProblem } from "../settings/setting-problem.ts";
import type { Shell } from "../shell/shell.ts";
import type { RepositoryNamed } from "../webhooks/webhook-scope.ts";
import { type Reader, readerWith } from "./ask-as-reader.ts";
import { casesHere } from "./cases-here.ts";
import { printedCase } from "./printed-case.ts";
import { readCase, type ReadCase } from "./read-case.ts";

const usage =
  "comity export needs a folder and a case, or --all for every one that you may read: comity export ./cases amber-heron";

/**
 * `comity export <folder> <case>`, or `--all`: thread, edits, record, letters and resolution as Markdown
 * and JSON, asked for with the caller's own token, so that it holds what they may read. What is there
 * already and has not changed is not written again. Answers 1 where a case is not there for them.
 */
export async function exportCases(words: readonly string[], shell: Shell): Promise<number> {
  const [folder, one, ...more] = words;
  if (folder === undefined || one === undefined || more.length > 0 || folder.startsWith("--"))
    throw new SettingProblem(usage);
  if (one !== "--all" && !CodeName.safeParse(one).success) throw new SettingProblem(usage);
  const { token, repository, apiUrl } = settingsIn(shell);
  const reader = readerWith(token, apiUrl);
  const names = one === "--all" ? await casesHere(repository, reader) : [one];
  if (names.length === 0) shell.say("There is no case that you may read.");
  const outcomes: boolean[] = [];
  // One after the other: it is one person's budget of requests.
  for (const name of names)
    // oxlint-disable-next-line no-await-in-loop
    outcomes.push(await exportOne(name, folder, { repository, reader, shell }));
  return outcomes.every(Boolean) ? 0 : 1;
}

interface Exporting {
  readonly repository: RepositoryNamed;
  readonly reader: Reader;
  readonly shell: Shell;
}

async function exportOne(
  name: string,
  folder: string,
  { repository, reader, shell }: Exporting,
): Promise<boolean> {
  const room = { ...repository, name: `${repository.name}-${name}` };
  try {
    const read = (await readCase(name, room, reader)) ?? (await readCase(name, repository, reader));
    if (read) shell.say(`${name}: ${await write(read, folder, reader)}`);
    else shell.say(`${name}: there is no such case that you may read`);
    return read !== undefined;
  } catch (error) {
    if (!(error instanceof UnreadableRecord)) throw error;
    shell.say(`${name}: its record cannot be read; comity verify says why`);
    return false;
  }
}

async function write(read: ReadCase, folder: string, reader: Reader): Promise<string> {
  const place = join(folder, read.name);
  await mkdir(place, { recursive: true, mode: 0o700 });
  const written = [
    await writeWhereNew(join(place, "case.json"), `${JSON.stringify(read, undefined, 2)}\n`),
    await writeWhereNew(join(place, "case.md"), printedCase(read)),
    ...(await writeFiles(read, place, reader)),
  ];
  return written.some(Boolean) ? "written" : "as it was";
}

/** What people outside sent, each under the name it has beside the record. @throws Terminal where one is missing, or is another */
async function writeFiles(
  { record, repository }: ReadCase,
  place: string,
  reader: Reader,
): Promise<readonly boolean[]> {
  const files = outsideFilesIn(record);
  if (files.length > 0) await mkdir(join(place, filesFolder), { recursive: true, mode: 0o700 });
  const [owner = "", repo = ""] = repository.split("/");
  const written: boolean[] = [];
  for (const file of files) {
    // oxlint-disable-next-line no-await-in-loop
    const bytes = await reader.bytesOf(owner, repo, file.blob);
    const sha256 = bytes && createHash("sha256").update(bytes).digest("hex");
    if (!bytes || sha256 !== file.sha256)
      throw new Terminal("a file that somebody sent is not there as the record names it", {
        route: "export",
      });
    // oxlint-disable-next-line no-await-in-loop
    written.push(await writeWhereNew(join(place, outsideFilePath(file)), bytes));
  }
  return written;
}

/** Nobody else on the machine reads it. */
async function writeWhereNew(path: string, content: string | Buffer): Promise<boolean> {
  const now = Buffer.from(content);
  const before = await readFile(path).catch(() => undefined);
  if (before?.equals(now)) return false;
  await writeFile(path, now, { mode: 0o600 });
  return true;
}

function settingsIn({ environment }: Shell) {
  const { GITHUB_TOKEN: token, CASE_REPOSITORY: named = "", GITHUB_API_URL: url } = environment;
  const [owner, name, ...others] = (named.split(",")[0] ?? "").trim().split("/");
  if (!owner || !name || others.length > 0)
    throw new SettingProblem("CASE_REPOSITORY is missing: set it to owner/name.");
  if (!token)
    throw new SettingProblem(
      "GITHUB_TOKEN is missing: set it to a token of your own that may read the committee's repositories.",
    );
  return { token, repository: { owner, name }, apiUrl: url ?? "https://api.github.com" };
}
