import { forgottenAsItStands } from "../../adapters/record/forgotten-file.ts";
import { readableAdoptions } from "../../adapters/record/register-codec.ts";
import { readableRecord } from "../../adapters/record/record-codec.ts";
import { publicKeys } from "../../adapters/record/signing-keys.ts";
import type { CaseEvent } from "../../domain/case/case-event.ts";
import { adoptedConfigs } from "../../domain/committee/adopted-configs.ts";
import { eachCaseOnce } from "../../domain/numbers/each-case-once.ts";
import { type Forgotten, nothingForgotten } from "../../domain/numbers/forgotten.ts";
import type { AdoptedConfig } from "../../domain/values/adopted-config.ts";
import { UnreadableRecord } from "../../ports/record-codec.ts";
import { spaceKinds } from "../engine/space-kinds.ts";
import { SettingProblem } from "../settings/setting-problem.ts";
import { openClone } from "../verify/git-clone.ts";
import { stepsOf } from "../verify/verify-branch.ts";

const unsigned = publicKeys([]);

/** What clones of the case repository and of rooms hold, each case once. */
export interface ReadClones {
  readonly records: readonly (readonly CaseEvent[])[];
  /** Oldest first. */
  readonly adopted: readonly AdoptedConfig[];
  readonly forgotten: Forgotten;
}

/**
 * Reads the records of all clones and the configs of the first that has any. Who signed them is not
 * looked at: `comity verify` does that.
 *
 * @throws SettingProblem where a folder is no clone, a record cannot be read or no register is among them
 */
export function readClones(folders: readonly string[]): ReadClones {
  const clones = folders.map((folder) => ({ folder, clone: openClone(folder) }));
  const records: (readonly CaseEvent[])[] = [];
  let adopted: readonly AdoptedConfig[] = [];
  let forgotten = nothingForgotten;
  for (const { folder, clone } of clones)
    for (const [name, headOid] of clone.branches) {
      const files = (stem: string) => stepsOf({ clone, headOid, stem }).at(-1)?.files ?? [];
      if (name === "register" && adopted.length === 0) {
        adopted = readable(folder, name, () => configsIn(files("committee")));
        const lists = stepsOf({ clone, headOid, stem: "forgotten" }).at(-1)?.files ?? [];
        forgotten = readable(folder, name, () => forgottenAsItStands(lists, unsigned));
      }
      if (!/^(?:cases|closed)\//.test(name)) continue;
      const documents = readable(folder, name, () =>
        readableRecord(unsigned).read(files("record")),
      );
      records.push(documents.map(({ content }) => content));
    }
  if (adopted.length === 0)
    throw new SettingProblem(
      "None of these folders holds the branch register: one has to be a clone of the committee's repository.",
    );
  return { records: eachCaseOnce(records, forgotten), adopted, forgotten };
}

function configsIn(files: Parameters<ReturnType<typeof readableAdoptions>["read"]>[0]) {
  const documents = readableAdoptions(unsigned)
    .read(files)
    .flatMap(({ n, sha256, content }) =>
      content.type === "ConfigAdopted" ? [{ n, sha256, content }] : [],
    );
  return adoptedConfigs(documents, { kinds: spaceKinds, canMail: false });
}

function readable<Read>(folder: string, branch: string, read: () => Read): Read {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UnreadableRecord)) throw error;
    throw new SettingProblem(
      `The branch ${branch} of ${folder} cannot be read; comity verify ${folder} says why.`,
      { cause: error },
    );
  }
}
