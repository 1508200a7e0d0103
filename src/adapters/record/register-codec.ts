import { z } from "zod";
import { rememberByText } from "../../domain/kernel/remember-by-text.ts";
import { RegisterEvent } from "../../domain/committee/register-event.ts";
import type { ConflictsDeclared } from "../../domain/committee/conflicts-declared.ts";
import { Person } from "../../domain/values/person.ts";
import type { AddressSeal } from "../../ports/address-seal.ts";
import { Cause } from "../../domain/values/ids.ts";
import { speakingAfter } from "../../domain/tampering/key-changes.ts";
import { type RecordFile, UnreadableRecord } from "../../ports/record-codec.ts";
import type { RegisterCodec } from "../../ports/register-codec.ts";
import { SetUpFile } from "../../ports/set-up-file.ts";
import { BansFile, isBansPath, printBans, readBans, signBansAnew } from "./bans-file.ts";
import {
  isForgottenPath,
  printForgotten,
  readForgotten,
  signForgottenAnew,
} from "./forgotten-file.ts";
import { Forgotten } from "../../domain/numbers/forgotten.ts";
import { chainOf, type ReadableChain, readableChain } from "./chain.ts";
import { printSigned, readSigned } from "./signed-document.ts";
import type { PublicKeys, SigningKeys } from "./signing-keys.ts";
import { UnreadableDocument } from "./yaml-document.ts";

const stem = "committee";
const People = z.array(Person);
const setUpPath = "setup.yml";

/**
 * The branch `register`: `committee.yml`, a chain like a record, `setup.yml`, `bans.yml` and its older
 * files, `forgotten.yml`, one document each, all of them signed; those beside the chain by the key that speaks at its end.
 */
export function registerCodec(keys: SigningKeys, seal?: Pick<AddressSeal, "open">): RegisterCodec {
  const adoptions = chainOf(stem, RegisterEvent, keys);
  const readSetUp = rememberByText((text) => setUpIn(text, keys));
  const speakingIn = (files: readonly RecordFile[]) => {
    try {
      return speakingAfter(adoptions.read(files));
    } catch (error) {
      // What does not form a chain is frozen for that.
      if (error instanceof UnreadableRecord) return undefined;
      throw error;
    }
  };
  const printSetUp = (setUp: SetUpFile): RecordFile => {
    return { path: setUpPath, text: printSigned(SetUpFile.parse(setUp), keys) };
  };
  const setUpOf = (files: readonly RecordFile[]) => {
    const file = files.find(({ path }) => path === setUpPath);
    const read = file && readSetUp(file.text);
    const speaking = speakingIn(files);
    return speaking === undefined || read?.key === speaking ? read?.setUp : undefined;
  };
  return {
    readAdoptions: (files) =>
      adoptions.read(files).map((document) => {
        const { content } = document;
        if (!seal || content.type !== "ConflictsDeclared") return document;
        return { ...document, content: withConflicts(content, seal) };
      }),
    appendAdoption(files, adoption) {
      const last = adoptions.read(files).at(-1);
      const head = last && { n: last.n, sha256: last.sha256 };
      return adoptions.append(files, head, [withoutConflicts(adoption)]).files;
    },
    knowsKey: (id) => [keys, ...keys.previous].some((one) => one.id === id),
    changeKey(files, { at }) {
      const last = adoptions.read(files).at(-1);
      const former = keys.previous.find(({ id }) => id === last?.key);
      const { content } = last ?? {};
      const isSaid = content?.type === "KeyChanged" && content.to === keys.id;
      if (!last || !former || isSaid) return undefined;
      const setUp = setUpOf(files);
      const { id: to, publicKey } = keys;
      const cause = Cause.parse(`key:${to}`);
      const changed = { type: "KeyChanged", at, by: "comity", cause, to, publicKey } as const;
      return [
        ...adoptions.append(files, last, [changed], former).files,
        ...signBansAnew(files, keys, former.id),
        ...signForgottenAnew(files, keys, former.id),
        ...(setUp ? [printSetUp(setUp)] : []),
      ];
    },
    signBesides: (files) =>
      files
        .filter(({ path }) => shapeOf(path) !== undefined)
        .flatMap((file) => signedAnew(file, keys) ?? []),
    readSetUp: setUpOf,
    printSetUp,
    readBans: (files) => readBans(files, keys, speakingIn(files)),
    printBans: (bans, standing) => printBans(bans, standing, keys),
    readForgotten: (files) => readForgotten(files, keys, speakingIn(files)),
    printForgotten: (forgotten, kept) => printForgotten(forgotten, kept, keys),
  };
}

/** Whom somebody named, with the key; without it nobody knows. */
function withConflicts(
  declared: ConflictsDeclared,
  seal: Pick<AddressSeal, "open">,
): ConflictsDeclared {
  const opened = seal.open(declared.sealedConflicts);
  const conflicts = opened === undefined ? undefined : People.parse(JSON.parse(opened));
  return conflicts ? { ...declared, conflicts } : declared;
}

function withoutConflicts(event: RegisterEvent): RegisterEvent {
  if (event.type !== "ConflictsDeclared") return event;
  const { conflicts: _conflicts, ...rest } = event;
  return rest;
}

/** What a file beside the chain is to say; `undefined` for any other. */
function shapeOf(path: string): z.ZodType<object> | undefined {
  if (path === setUpPath) return SetUpFile;
  if (isForgottenPath(path)) return Forgotten;
  return isBansPath(path) ? BansFile : undefined;
}

/** `undefined` where the key in force signed it, or it is none of these files. */
function signedAnew({ path, text }: RecordFile, keys: SigningKeys): RecordFile | undefined {
  try {
    const { says, isSigned, key } = readSigned(text, keys);
    const isOurs = isSigned && key === keys.id;
    const read = shapeOf(path)?.safeParse(says);
    return isOurs || !read?.success ? undefined : { path, text: printSigned(read.data, keys) };
  } catch (error) {
    if (error instanceof UnreadableDocument) return undefined;
    throw error;
  }
}

/** The same chain for whoever only reads. */
export function readableAdoptions(keys: PublicKeys): ReadableChain<RegisterEvent> {
  return readableChain(stem, RegisterEvent, keys);
}

function setUpIn(text: string, keys: PublicKeys) {
  try {
    const { says, isSigned, key } = readSigned(text, keys);
    return isSigned ? { key, setUp: SetUpFile.safeParse(says).data } : undefined;
  } catch (error) {
    if (error instanceof UnreadableDocument) return undefined;
    throw error;
  }
}
