import { Forgotten, nothingForgotten } from "../../domain/numbers/forgotten.ts";
import type { RecordFile } from "../../ports/record-codec.ts";
import { registerFile } from "./register-file.ts";
import type { PublicKeys, SigningKeys } from "./signing-keys.ts";

const forgottenFile = registerFile("what the register says of forgotten cases", Forgotten);

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
  return joined(files, (text) => forgottenFile.read(text, keys, speaking));
}

/** The same, whoever signed it. Throws `UnreadableRecord`. */
export function forgottenAsItStands(files: readonly RecordFile[], keys: PublicKeys): Forgotten {
  return joined(files, (text) => forgottenFile.asItStands(text, keys));
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
    const says = { cases: some, years: i === 0 ? years : [] };
    return { path: pathOf(i + 1), text: forgottenFile.print(says, keys) };
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
