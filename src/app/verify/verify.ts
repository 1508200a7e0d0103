import { publicKeys, type PublicKeys } from "../../adapters/record/signing-keys.ts";
import { CodeName } from "../../domain/values/ids.ts";
import { UnreadableRecord } from "../../ports/record-codec.ts";
import { openClone, type Clone } from "./git-clone.ts";
import { SettingProblem } from "../settings/setting-problem.ts";
import type { Shell } from "../shell/shell.ts";
import { Misfit, type KnownKeys } from "./verify-branch.ts";
import { verifyRecord, type Verified } from "./verify-record.ts";
import { adoptionsOn, keysOn, verifyRegister } from "./verify-register.ts";

/**
 * `comity verify <clone> [public keys]`: checks every record of a clone without asking anybody:
 * numbers, hashes, signatures, who wrote each commit, that nothing was taken away. Answers 1 where
 * something does not fit, and 2 where all does but no key says who signed it.
 */
export async function verify(words: readonly string[], shell: Shell): Promise<number> {
  const [folder, ...keys] = words;
  if (folder === undefined || words.some((word) => word.startsWith("--"))) {
    throw new SettingProblem(
      "comity verify needs the folder of a clone, and the public keys that comity start names: comity verify ./conduct KEY",
    );
  }
  const known = { keys: keysIn(keys), isAnyKnown: keys.length > 0 };
  const clone = openClone(folder);
  const register = verifiedRegister(clone, known);
  const records = [...clone.branches].flatMap(([name, headOid]) => {
    const read = /^(?:cases|closed)\/([^/]+)$/.exec(name);
    return read?.[1] === undefined ? [] : [{ codeName: read[1], headOid }];
  });
  const botId = "botId" in register ? register.botId : undefined;
  const results = records
    .toSorted((a, b) => (a.codeName < b.codeName ? -1 : 1))
    .map((record) => ({
      name: record.codeName,
      result: verifiedRecord(clone, record, { botId, known }),
    }));
  const all = [{ name: "register", result: register }, ...results];
  for (const { name, result } of all) shell.say(`${name}: ${told(result)}`);
  if (!all.every(({ result }) => "documents" in result)) return 1;
  if (known.isAnyKnown) return 0;
  shell.say("The chains are whole; who signed them is unknown. Give the public key, too.");
  return 2;
}

function keysIn(words: readonly string[]): PublicKeys {
  try {
    return publicKeys(words);
  } catch (error) {
    if (error instanceof TypeError) throw new SettingProblem(`comity verify: ${error.message}.`);
    throw error;
  }
}

type Result = Verified | { readonly misfit: string };

function verifiedRegister(clone: Clone, known: KnownKeys): Result {
  const headOid = clone.branches.get("register");
  if (headOid === undefined) return { misfit: "there is no such branch in this clone" };
  return caught(() => verifyRegister({ clone, headOid, stem: "committee" }, clone.rootOid, known));
}

function verifiedRecord(
  clone: Clone,
  { codeName, headOid }: { readonly codeName: string; readonly headOid: string },
  { botId, known }: { readonly botId: number | undefined; readonly known: KnownKeys },
): Result {
  if (!CodeName.safeParse(codeName).success) return { misfit: "that is no code name" };
  const isTwice = ["cases", "closed"].every((kind) => clone.branches.has(`${kind}/${codeName}`));
  if (isTwice) return { misfit: "two branches claim to be this record" };
  const register = clone.branches.get("register");
  const onRegister = register && { clone, headOid: register, stem: "committee" };
  const adoptions = onRegister ? adoptionsOn(onRegister, known) : [];
  const keyOrder = onRegister ? keysOn(onRegister, known) : [];
  const { rootOid } = clone;
  const surroundings = { codeName, rootOid, botId, adoptions, keyOrder, known };
  return caught(() => verifyRecord({ clone, headOid, stem: "record" }, surroundings));
}

function caught(check: () => Verified): Result {
  try {
    return check();
  } catch (error) {
    if (error instanceof Misfit || error instanceof UnreadableRecord)
      return { misfit: error.message };
    throw error;
  }
}

function told(result: Result): string {
  if ("misfit" in result) return result.misfit;
  const { documents } = result;
  return `${documents} ${documents === 1 ? "document" : "documents"}, all fit`;
}
