import { RegisterEvent } from "../../domain/committee/register-event.ts";
import type { RegisterCodec } from "../../ports/register-codec.ts";
import { SetUpFile } from "../../ports/set-up-file.ts";
import { printBans, readBans } from "./bans-file.ts";
import { chainOf } from "./chain.ts";
import { parseDocument, printDocument, UnreadableDocument } from "./yaml-document.ts";

const adoptions = chainOf("committee", RegisterEvent);
const setUpPath = "setup.yml";

/** The branch `register`: `committee.yml`, a chain like a record, `setup.yml` and `bans.yml`, one document each. */
export const registerCodec: RegisterCodec = {
  readAdoptions: (files) => adoptions.read(files),
  appendAdoption(files, adoption) {
    const last = adoptions.read(files).at(-1);
    const head = last && { n: last.n, sha256: last.sha256 };
    return adoptions.append(files, head, [adoption]).files;
  },
  readSetUp(files) {
    const file = files.find(({ path }) => path === setUpPath);
    if (!file) return undefined;
    try {
      return SetUpFile.safeParse(parseDocument(file.text)).data;
    } catch (error) {
      if (error instanceof UnreadableDocument) return undefined;
      throw error;
    }
  },
  printSetUp: (setUp) => ({ path: setUpPath, text: printDocument(SetUpFile.parse(setUp)) }),
  readBans,
  printBans,
};
