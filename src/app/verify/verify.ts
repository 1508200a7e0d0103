import { existsSync } from "node:fs";
import { publicKeys, type PublicKeys } from "../../adapters/record/signing-keys.ts";
import { CodeName } from "../../domain/values/ids.ts";
import { UnreadableRecord } from "../../ports/record-codec.ts";
import { openClone, type Clone } from "./git-clone.ts";
import { compareBans } from "./verify-bans.ts";
import { SettingProblem } from "../settings/setting-problem.ts";
import type { Shell } from "../shell/shell.ts";
import { Misfit, type KnownKeys } from "./verify-branch.ts";
import { verifyRecord, type Verified } from "./verify-record.ts";
import { type Forgotten, nothingForgotten } from "../../domain/numbers/forgotten.ts";
import { utcDay } from "../../domain/kernel/formatting/when.ts";
import { adoptionsOn, forgottenOn, keysOn, verifyRegister } from "./verify-register.ts";

/**
 * `comity verify <clone> [clones of rooms] [public keys]`: checks every record of these clones without
 * asking anybody: numbers, hashes, signatures, who wrote each commit, that nothing was taken away; and
 * that the register lists the bans that they order. Answers 1 where something does not fit, and 2 where
 * all does but no key says who signed it, or the record of a ban is in no clone here.
 */
export async function verify(words: readonly string[], shell: Shell): Promise<number> {
  const [folder, ...more] = words;
  if (folder === undefined || words.some((word) => word.startsWith("--"))) {
    throw new SettingProblem(
      "comity verify needs the folder of a clone, and the public keys that comity start names: comity verify ./conduct KEY",
    );
  }
  const rooms = more.filter((word) => existsSync(word));
  const keys = more.filter((word) => !rooms.includes(word));
  const known = { keys: keysIn(keys), isAnyKnown: keys.length > 0 };
  const main = openClone(folder);
  const register = verifiedRegister(main, known);
  const botId = "botId" in register ? register.botId : undefined;
  const results = [main, ...rooms.map(openClone)]
    .flatMap(recordsIn)
    .toSorted((a, b) => (a.codeName < b.codeName ? -1 : 1))
    .map((record) => ({
      name: record.codeName,
      result: verifiedRecord(record, { main, botId, known }),
    }));
  const gone = forgottenIn(main, known).cases.length;
  const all = [{ name: "register", result: register }, ...results];
  for (const { name, result } of all) shell.say(`${name}: ${told(result)}`);
  if (!("documents" in register)) return 1;
  if (gone > 0)
    shell.say(`forgotten: ${gone} ${gone === 1 ? "case" : "cases"}, whose records are gone`);
  const fit = results.flatMap(({ result }) => ("documents" in result ? [result] : []));
  const bans = compareBans(
    fit.flatMap((one) => one.bans),
    register.bans,
  );
  if (bans) shell.say(`bans: ${bans.told}`);
  if (fit.length < results.length || bans?.is === "misfit") return 1;
  if (known.isAnyKnown) return bans?.is === "unknown" ? 2 : 0;
  shell.say("The chains are whole; who signed them is unknown. Give the public key, too.");
  return 2;
}

interface RecordToVerify {
  readonly clone: Clone;
  readonly codeName: string;
  readonly headOid: string;
}

function recordsIn(clone: Clone): readonly RecordToVerify[] {
  return [...clone.branches].flatMap(([name, headOid]) => {
    const read = /^(?:cases|closed)\/([^/]+)$/.exec(name);
    return read?.[1] === undefined ? [] : [{ clone, codeName: read[1], headOid }];
  });
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

function forgottenIn(clone: Clone, known: KnownKeys): Forgotten {
  const headOid = clone.branches.get("register");
  return headOid === undefined
    ? nothingForgotten
    : forgottenOn({ clone, headOid, stem: "forgotten" }, known);
}

function verifiedRecord(
  { clone, codeName, headOid }: RecordToVerify,
  {
    main,
    botId,
    known,
  }: { readonly main: Clone; readonly botId: number | undefined; readonly known: KnownKeys },
): Result {
  if (!CodeName.safeParse(codeName).success) return { misfit: "that is no code name" };
  const isTwice = ["cases", "closed"].every((kind) => clone.branches.has(`${kind}/${codeName}`));
  if (isTwice) return { misfit: "two branches claim to be this record" };
  const register = main.branches.get("register");
  const onRegister = register && { clone: main, headOid: register, stem: "committee" };
  const adoptions = onRegister ? adoptionsOn(onRegister, known) : [];
  const keyOrder = onRegister ? keysOn(onRegister, known) : [];
  const { rootOid } = clone;
  const forgotten = forgottenIn(main, known);
  const surroundings = { codeName, rootOid, botId, adoptions, keyOrder, known, forgotten };
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
  const { documents, forgottenAt } = result;
  const isLeft = forgottenAt
    ? `; the case was forgotten on ${utcDay(forgottenAt)}, so delete this clone`
    : "";
  return `${documents} ${documents === 1 ? "document" : "documents"}, all fit${isLeft}`;
}
