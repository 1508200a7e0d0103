import { Buffer } from "node:buffer";
import { z } from "zod";
import { ListedBan } from "../../domain/chapters/banning/listed-ban.ts";
import { yearFiled } from "../../domain/chapters/banning/year-filed.ts";
import type { Instant } from "../../domain/values/time.ts";
import { UnreadableRecord, type RecordFile } from "../../ports/record-codec.ts";
import { printSigned, readSigned, type ReadDocument } from "./signed-document.ts";
import type { PublicKeys, SigningKeys } from "./signing-keys.ts";
import { printDocument, UnreadableDocument } from "./yaml-document.ts";

/**
 * GitHub hands out the text of a file up to 512,000 bytes, and says that it cut it (`isTruncated`):
 * https://docs.github.com/en/graphql/reference/objects#blob. Half of that leaves room for what changes.
 */
const largestFileBytes = 256_000;

export const BansFile = z.strictObject({ bans: z.array(ListedBan) });

/** `bans.yml` with those in force, `bans-2026.yml` with those that ended then; `…-2.yml` where one is full. */
export function isBansPath(path: string): boolean {
  return /^bans(-\d{4})?(-\d{1,3})?\.yml$/.test(path);
}

/**
 * The register of bans as `printBans` prints it, oldest order first; empty where there is none. Throws
 * `UnreadableRecord`.
 *
 * @param speaking the id of the key that has to have signed it; any of ours, where there is none
 */
export function readBans(
  files: readonly RecordFile[],
  keys: PublicKeys,
  speaking?: string,
): readonly ListedBan[] {
  return joined(files, (text) => bansIn(text, keys, speaking));
}

/** The same, whoever signed it. Throws `UnreadableRecord`. */
export function bansAsTheyStand(
  files: readonly RecordFile[],
  keys: PublicKeys,
): readonly ListedBan[] {
  return joined(files, (text) => shaped(parsed(text, keys)));
}

function joined(
  files: readonly RecordFile[],
  read: (text: string) => readonly ListedBan[],
): readonly ListedBan[] {
  const kept = bansFilesIn(files).toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const [first = [], ...others] = kept.map(({ text }) => read(text));
  if (others.length === 0) return first;
  const orders = new Map<string, ListedBan>();
  // What stands beside those in force is the newer word, and its path comes last.
  for (const ban of [first, ...others].flat()) orders.set(ban.order, ban);
  return [...orders.values()].toSorted((a, b) => (placeInTime(a) < placeInTime(b) ? -1 : 1));
}

/**
 * The register of bans as files that GitHub hands out whole, one document each; those that do not stand
 * so already. The keys stand as the schema names them, and the same list gives the same bytes.
 *
 * @param kept what stands there now
 */
export function printBans(
  bans: readonly ListedBan[],
  { kept, now }: { readonly kept: readonly RecordFile[]; readonly now: Instant },
  keys: SigningKeys,
): readonly RecordFile[] {
  const years = new Map<number | undefined, ListedBan[]>([[undefined, []]]);
  for (const ban of bans) {
    const year = yearFiled(ban, now);
    years.set(year, [...(years.get(year) ?? []), ban]);
  }
  const full = [...years].flatMap(([year, some]) =>
    inFiles(some).map((part, i) => ({ path: pathOf(year, i + 1), bans: part })),
  );
  const emptied = bansFilesIn(kept)
    .filter(({ path }) => !full.some((one) => one.path === path))
    .map(({ path }) => ({ path, bans: [] }));
  return [...full, ...emptied]
    .map(({ path, bans: listed }) => ({ path, text: printed(listed, keys) }))
    .filter(({ path, text }) => !kept.some((one) => one.path === path && one.text === text));
}

/** The same files under the key in force. */
export function signBansAnew(
  files: readonly RecordFile[],
  keys: SigningKeys,
  former: string,
): readonly RecordFile[] {
  return bansFilesIn(files).map(({ path, text }) => {
    return { path, text: printed(bansIn(text, keys, former), keys) };
  });
}

function bansFilesIn(files: readonly RecordFile[]): readonly RecordFile[] {
  return files.filter(({ path }) => isBansPath(path));
}

function pathOf(year: number | undefined, nth: number): string {
  const parts = [...(year === undefined ? [] : [year]), ...(nth === 1 ? [] : [nth])];
  return `${["bans", ...parts].join("-")}.yml`;
}

/** At least one, which may be empty. */
function inFiles(bans: readonly ListedBan[]): readonly (readonly ListedBan[])[] {
  const files: ListedBan[][] = [[]];
  let bytes = 0;
  for (const ban of bans) {
    const size = Buffer.byteLength(printDocument(BansFile.parse({ bans: [ban] })));
    if (bytes > 0 && bytes + size > largestFileBytes) {
      files.push([]);
      bytes = 0;
    }
    files.at(-1)?.push(ban);
    bytes += size;
  }
  return files;
}

function printed(bans: readonly ListedBan[], keys: SigningKeys): string {
  return printSigned(BansFile.parse({ bans }), keys);
}

function bansIn(text: string, keys: PublicKeys, speaking: string | undefined) {
  const document = parsed(text, keys);
  const { isSigned, key } = document;
  if (!isSigned) throw misfit("Comity did not sign it");
  if (speaking !== undefined && key !== speaking) throw misfit("a key that was replaced signed it");
  return shaped(document);
}

function shaped({ says }: ReadDocument): readonly ListedBan[] {
  const read = BansFile.safeParse(says);
  if (!read.success) throw misfit("its shape is unknown");
  return read.data.bans;
}

function placeInTime({ from, order }: ListedBan): string {
  return `${from} ${order}`;
}

function parsed(text: string, keys: PublicKeys): ReadDocument {
  try {
    return readSigned(text, keys);
  } catch (error) {
    if (error instanceof UnreadableDocument) throw misfit(error.message);
    throw error;
  }
}

function misfit(why: string): UnreadableRecord {
  return new UnreadableRecord(`the register of bans cannot be read: ${why}`, 1);
}
