import { rememberByText } from "../../domain/kernel/remember-by-text.ts";
import { RegisterEvent } from "../../domain/committee/register-event.ts";

import type { RegisterCodec } from "../../ports/register-codec.ts";
import { SetUpFile } from "../../ports/set-up-file.ts";
import { printBans, readBans } from "./bans-file.ts";
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
    readSetUp(files) {
      const file = files.find(({ path }) => path === setUpPath);
      return file && readSetUp(file.text);
    },
    printSetUp: (setUp) => ({ path: setUpPath, text: printSigned(SetUpFile.parse(setUp), keys) }),
    readBans: (files) => readBans(files, keys),
    printBans: (bans) => printBans(bans, keys),
  };
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
