import { Buffer } from "node:buffer";
import { z } from "zod";
import { ListedBan } from "../../domain/chapters/banning/listed-ban.ts";
import { yearFiled } from "../../domain/chapters/banning/year-filed.ts";
import type { Instant } from "../../domain/values/time.ts";
import type { RecordFile } from "../../ports/record-codec.ts";
import { registerFile } from "./register-file.ts";
import type { PublicKeys, SigningKeys } from "./signing-keys.ts";
import { printDocument } from "./yaml-document.ts";

/**
 * GitHub hands out the text of a file up to 512,000 bytes, and says that it cut it (`isTruncated`):
 * https://docs.github.com/en/graphql/reference/objects#blob. Half of that leaves room for what changes.
 */
const largestFileBytes = 256_000;

export const BansFile = z.strictObject({ bans: z.array(ListedBan) });
const bansFile = registerFile("the register of bans", BansFile);

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
  return joined(files, (text) => bansFile.read(text, keys, speaking).bans);
}

/** The same, whoever signed it. Throws `UnreadableRecord`. */
export function bansAsTheyStand(
  files: readonly RecordFile[],
  keys: PublicKeys,
): readonly ListedBan[] {
  return joined(files, (text) => bansFile.asItStands(text, keys).bans);
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
    .map(({ path, bans: listed }) => ({ path, text: bansFile.print({ bans: [...listed] }, keys) }))
    .filter(({ path, text }) => !kept.some((one) => one.path === path && one.text === text));
}

/** The same files under the key in force. */
export function signBansAnew(
  files: readonly RecordFile[],
  keys: SigningKeys,
  former: string,
): readonly RecordFile[] {
  return bansFilesIn(files).map(({ path, text }) => {
    return { path, text: bansFile.print(bansFile.read(text, keys, former), keys) };
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

function placeInTime({ from, order }: ListedBan): string {
  return `${from} ${order}`;
}
