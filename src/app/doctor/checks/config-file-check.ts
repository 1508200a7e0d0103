import { Buffer } from "node:buffer";
import { findPeople } from "../../../adapters/github/observation/find-people.ts";
import { readYaml } from "../../../adapters/yaml/read-yaml.ts";
import { lengths } from "../../../domain/case/lengths.ts";
import { configSchema } from "../../../domain/committee/committee-config.ts";
import type { ConfigProblem } from "../../../domain/kernel/file-problem.ts";
import type { ObservedConfigFile } from "../../../ports/observed-config-file.ts";
import { judgeConfig, readFile } from "../../../reconcile/set-up/judge-config.ts";
import { blobId } from "../../engine/blob-id.ts";
import { spaceKinds } from "../../engine/space-kinds.ts";
import type { Check } from "../check.ts";
import { noClone, right, wrong, type Diagnosis } from "../diagnosis.ts";

const path = ".github/comity.yml";

/** The file as set-up judges it, its people looked up. */
export const configFileCheck: Check = {
  about: "Config",
  asks: "files",
  async examine({ file, github, isOffline }) {
    const text = await file(path);
    if (text === undefined && isOffline) return [noClone(path)];
    const seen = text === undefined ? undefined : seenFile(text);
    const reading = { readYaml, schema: configSchema(lengths, spaceKinds) };
    if (isOffline) {
      const read = readFile(seen, reading);
      if ("config" in read)
        return [right(`${path} is valid; whether its people exist GitHub knows`)];
      return read.problems.map(problem);
    }
    const judged = await judgeConfig(seen, reading, async (logins) => {
      const found = await findPeople(github, "set-up", logins);
      return new Map([...found].map(([login, { person }]) => [login, person]));
    });
    if ("config" in judged) return [right(`${path} is valid and everybody it names exists`)];
    return judged.problems.map(problem);
  },
};

function problem({ path: place, line, sentence }: ConfigProblem): Diagnosis {
  const where = [line === undefined ? "" : ` line ${line},`, place && ` ${place}`].join("");
  return wrong(`${path}${where}: ${sentence}`, "correct it with a pull request");
}

function seenFile(text: string): ObservedConfigFile {
  return { text, bytes: Buffer.byteLength(text), blob: blobId(text) };
}
