import { CodeName } from "../../domain/values/ids.ts";
import { UnreadableRecord } from "../../ports/record-codec.ts";
import { openClone, type Clone } from "./git-clone.ts";
import { SettingProblem } from "../settings/setting-problem.ts";
import type { Shell } from "../shell/shell.ts";
import { Misfit } from "./verify-branch.ts";
import { verifyRecord, type Verified } from "./verify-record.ts";
import { adoptionsOn, verifyRegister } from "./verify-register.ts";

/**
 * `comity verify <clone>`: checks every record of a clone without asking anybody: numbers, hashes,
 * who wrote each commit, that nothing was taken away. Answers 1 where something does not fit.
 */
export async function verify(words: readonly string[], shell: Shell): Promise<number> {
  const [folder, ...others] = words;
  if (folder === undefined || folder.startsWith("-") || others.length > 0) {
    throw new SettingProblem("comity verify needs the folder of a clone: comity verify ./conduct");
  }
  const clone = openClone(folder);
  const register = verifiedRegister(clone);
  const records = [...clone.branches].flatMap(([name, headOid]) => {
    const read = /^(?:cases|closed)\/([^/]+)$/.exec(name);
    return read?.[1] === undefined ? [] : [{ codeName: read[1], headOid }];
  });
  const botId = "botId" in register ? register.botId : undefined;
  const results = records
    .toSorted((a, b) => (a.codeName < b.codeName ? -1 : 1))
    .map((record) => ({ name: record.codeName, result: verifiedRecord(clone, record, botId) }));
  const all = [{ name: "register", result: register }, ...results];
  for (const { name, result } of all) shell.say(`${name}: ${told(result)}`);
  shell.say(
    "Signatures cannot be checked on a clone: whether GitHub signed these commits for Comity is seen on GitHub only.",
  );
  return all.every(({ result }) => "documents" in result) ? 0 : 1;
}

type Result = Verified | { readonly misfit: string };

function verifiedRegister(clone: Clone): Result {
  const headOid = clone.branches.get("register");
  if (headOid === undefined) return { misfit: "there is no such branch in this clone" };
  return caught(() => verifyRegister({ clone, headOid, stem: "committee" }, clone.rootOid));
}

function verifiedRecord(
  clone: Clone,
  { codeName, headOid }: { readonly codeName: string; readonly headOid: string },
  botId: number | undefined,
): Result {
  if (!CodeName.safeParse(codeName).success) return { misfit: "that is no code name" };
  const isTwice = ["cases", "closed"].every((kind) => clone.branches.has(`${kind}/${codeName}`));
  if (isTwice) return { misfit: "two branches claim to be this record" };
  const register = clone.branches.get("register");
  const adoptions = register ? adoptionsOn({ clone, headOid: register, stem: "committee" }) : [];
  const { rootOid } = clone;
  const surroundings = { codeName, rootOid, botId, adoptions };
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
