import type { z } from "zod";
import { rememberByText } from "../../domain/kernel/remember-by-text.ts";
import { RegisterEvent } from "../../domain/committee/register-event.ts";
import { Cause } from "../../domain/values/ids.ts";
import type { RecordFile } from "../../ports/record-codec.ts";
import type { RegisterCodec } from "../../ports/register-codec.ts";
import { SetUpFile } from "../../ports/set-up-file.ts";
import { BansFile, bansPath, printBans, readBans } from "./bans-file.ts";
import { chainOf, type ReadableChain, readableChain } from "./chain.ts";
import { printSigned, readSigned } from "./signed-document.ts";
import type { PublicKeys, SigningKeys } from "./signing-keys.ts";
import { UnreadableDocument } from "./yaml-document.ts";

const stem = "committee";
const setUpPath = "setup.yml";

/**
 * The branch `register`: `committee.yml`, a chain like a record, `setup.yml` and `bans.yml`, one
 * document each, all of them signed.
 */
export function registerCodec(keys: SigningKeys): RegisterCodec {
  const adoptions = chainOf(stem, RegisterEvent, keys);
  const readSetUp = rememberByText((text) => setUpIn(text, keys));
  return {
    readAdoptions: (files) => adoptions.read(files),
    appendAdoption(files, adoption) {
      const last = adoptions.read(files).at(-1);
      const head = last && { n: last.n, sha256: last.sha256 };
      return adoptions.append(files, head, [adoption]).files;
    },
    knowsKey: (id) => [keys, ...keys.previous].some((one) => one.id === id),
    changeKey(files, { at }) {
      const last = adoptions.read(files).at(-1);
      const former = keys.previous.find(({ id }) => id === last?.key);
      const { content } = last ?? {};
      const isSaid = content?.type === "KeyChanged" && content.to === keys.id;
      if (!last || !former || isSaid) return undefined;
      const { id: to, publicKey } = keys;
      const cause = Cause.parse(`key:${to}`);
      const changed = { type: "KeyChanged", at, by: "comity", cause, to, publicKey } as const;
      const bans = files.some(({ path }) => path === bansPath);
      return [
        ...adoptions.append(files, last, [changed], former).files,
        ...(bans ? [printBans(readBans(files, keys), keys)] : []),
      ];
    },
    signBesides: (files) =>
      files
        .filter(({ path }) => path === bansPath || path === setUpPath)
        .flatMap((file) => signedAnew(file, keys) ?? []),
    readSetUp(files) {
      const file = files.find(({ path }) => path === setUpPath);
      return file && readSetUp(file.text);
    },
    printSetUp: (setUp) => ({ path: setUpPath, text: printSigned(SetUpFile.parse(setUp), keys) }),
    readBans: (files) => readBans(files, keys),
    printBans: (bans) => printBans(bans, keys),
  };
}

/** `undefined` where it is signed, or is none of these files. */
function signedAnew({ path, text }: RecordFile, keys: SigningKeys): RecordFile | undefined {
  try {
    const { says, isSigned } = readSigned(text, keys);
    const shape: z.ZodType<object> = path === bansPath ? BansFile : SetUpFile;
    const read = shape.safeParse(says);
    return isSigned || !read.success ? undefined : { path, text: printSigned(read.data, keys) };
  } catch (error) {
    if (error instanceof UnreadableDocument) return undefined;
    throw error;
  }
}

/** The same chain for whoever only reads. */
export function readableAdoptions(keys: PublicKeys): ReadableChain<RegisterEvent> {
  return readableChain(stem, RegisterEvent, keys);
}

function setUpIn(text: string, keys: PublicKeys): SetUpFile | undefined {
  try {
    const { says, isSigned } = readSigned(text, keys);
    return isSigned ? SetUpFile.safeParse(says).data : undefined;
  } catch (error) {
    if (error instanceof UnreadableDocument) return undefined;
    throw error;
  }
}
