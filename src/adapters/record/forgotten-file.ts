import { Forgotten, nothingForgotten } from "../../domain/numbers/forgotten.ts";
import { UnreadableRecord, type RecordFile } from "../../ports/record-codec.ts";
import { printSigned, readSigned, type ReadDocument } from "./signed-document.ts";
import type { PublicKeys, SigningKeys } from "./signing-keys.ts";
import { UnreadableDocument } from "./yaml-document.ts";

/** So many make some 200 kB, well below the 512,000 bytes up to which GitHub hands a text out whole. */
const mostInAFile = 500;

/** `forgotten.yml`, with the numbers of all years; `forgotten-2.yml` and so on with the cases that came later. */
export function isForgottenPath(path: string): boolean {
  return /^forgotten(-\d{1,3})?\.yml$/.test(path);
}

/**
 * What the register says of forgotten cases, oldest first; nothing where there is no such file. Throws
 * `UnreadableRecord`.
 *
 * @param speaking the id of the key that has to have signed it; any of ours, where there is none
 */
export function readForgotten(
  files: readonly RecordFile[],
  keys: PublicKeys,
  speaking?: string,
): Forgotten {
  return joined(files, (text) => {
    const { isSigned, key, says } = parsed(text, keys);
    if (!isSigned) throw misfit("Comity did not sign it");
    if (speaking !== undefined && key !== speaking)
      throw misfit("a key that was replaced signed it");
    return shaped(says);
  });
}

/** The same, whoever signed it. Throws `UnreadableRecord`. */
export function forgottenAsItStands(files: readonly RecordFile[], keys: PublicKeys): Forgotten {
  return joined(files, (text) => shaped(parsed(text, keys).says));
}

/** As files of one document each; those that do not stand so already. */
export function printForgotten(
  { cases, years }: Forgotten,
  kept: readonly RecordFile[],
  keys: SigningKeys,
): readonly RecordFile[] {
  const count = Math.ceil(cases.length / mostInAFile);
  return Array.from({ length: count }, (_, i) => {
    const some = cases.slice(i * mostInAFile, (i + 1) * mostInAFile);
    const says = Forgotten.parse({ cases: some, years: i === 0 ? years : [] });
    return { path: pathOf(i + 1), text: printSigned(says, keys) };
  }).filter(({ path, text }) => !kept.some((one) => one.path === path && one.text === text));
}

/** The same files under the key in force. */
export function signForgottenAnew(
  files: readonly RecordFile[],
  keys: SigningKeys,
  former: string,
): readonly RecordFile[] {
  const known = readForgotten(files, keys, former);
  return printForgotten(known, files, keys);
}

function joined(files: readonly RecordFile[], read: (text: string) => Forgotten): Forgotten {
  return files
    .filter(({ path }) => isForgottenPath(path))
    .toSorted((a, b) => placeOf(a.path) - placeOf(b.path))
    .map(({ text }) => read(text))
    .reduce(
      (all, { cases, years }) => ({
        cases: [...all.cases, ...cases],
        years: [...all.years, ...years],
      }),
      nothingForgotten,
    );
}

function pathOf(nth: number): string {
  return nth === 1 ? "forgotten.yml" : `forgotten-${nth}.yml`;
}

function placeOf(path: string): number {
  return Number(/\d+/.exec(path)?.[0] ?? 1);
}

function parsed(text: string, keys: PublicKeys): ReadDocument {
  try {
    return readSigned(text, keys);
  } catch (error) {
    if (error instanceof UnreadableDocument) throw misfit(error.message);
    throw error;
  }
}

function shaped(says: ReadDocument["says"]): Forgotten {
  const read = Forgotten.safeParse(says);
  if (!read.success) throw misfit("its shape is unknown");
  return read.data;
}

function misfit(why: string): UnreadableRecord {
  return new UnreadableRecord(
    `what the register says of forgotten cases cannot be read: ${why}`,
    1,
  );
}
