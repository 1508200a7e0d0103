import { bansAsTheyStand, isBansPath } from "../../adapters/record/bans-file.ts";
import { forgottenAsItStands, isForgottenPath } from "../../adapters/record/forgotten-file.ts";
import { readableAdoptions } from "../../adapters/record/register-codec.ts";
import type { PublicKeys } from "../../adapters/record/signing-keys.ts";
import { type Forgotten, nothingForgotten } from "../../domain/numbers/forgotten.ts";
import type { ListedBan } from "../../domain/chapters/banning/listed-ban.ts";
import type { RegisterEvent } from "../../domain/committee/register-event.ts";
import { readSigned } from "../../adapters/record/signed-document.ts";
import {
  lastAdoption,
  Misfit,
  stepsOf,
  verifySignatures,
  verifySteps,
  type BranchToVerify,
  type KnownKeys,
} from "./verify-branch.ts";
import { countIn, type Verified } from "./verify-record.ts";
import {
  firstUnannounced,
  keysInOrder,
  speakingAfter,
} from "../../domain/tampering/key-changes.ts";
import { UnreadableRecord, type ChainDocument, type ChainHead } from "../../ports/record-codec.ts";

/** Checks the branch `register` as far as a clone shows it. @throws Misfit, UnreadableRecord */
export function verifyRegister(
  branch: BranchToVerify,
  rootOid: string | undefined,
  known: KnownKeys,
): Verified {
  const steps = stepsOf(branch);
  const chain = readableAdoptions(known.keys);
  const documents = chain.read(steps.at(-1)?.files ?? []);
  // What two members agreed to go on from needs no other proof.
  const adopted = new Set(
    documents.flatMap(({ content }) => (content.type === "RegisterAdopted" ? content.head : [])),
  );
  const botId = verifySteps(steps, {
    adopted,
    rootOid,
    botId: undefined,
    count: (files) => countIn(files, chain),
  });
  verifySignatures(documents, "RegisterAdopted", known);
  const settled = lastAdoption(documents, "RegisterAdopted", known);
  const unannounced = firstUnannounced(documents.slice(Math.max(settled, 0)));
  if (unannounced) throw new Misfit(unannounced.n, "no document before it tells of its key");
  const speaking = speakingAfter(documents);
  for (const name of branch.clone.names(branch.headOid))
    if (name === "setup.yml" || isBansPath(name) || isForgottenPath(name))
      verifySigned(name, speaking, branch, known);
  return { documents: documents.length, botId, bans: bansOn(branch, known) };
}

function bansOn({ clone, headOid }: BranchToVerify, { keys }: KnownKeys): readonly ListedBan[] {
  const paths = clone.names(headOid).filter(isBansPath);
  const texts = clone.texts(paths.map((path) => `${headOid}:${path}`));
  const files = paths.map((path, i) => ({ path, text: texts[i] ?? "" }));
  return bansAsTheyStand(files, keys);
}

/** The cases that were forgotten; none where that cannot be read. */
export function forgottenOn({ clone, headOid }: BranchToVerify, { keys }: KnownKeys): Forgotten {
  const paths = clone.names(headOid).filter(isForgottenPath);
  const texts = clone.texts(paths.map((path) => `${headOid}:${path}`));
  const files = paths.map((path, i) => ({ path, text: texts[i] ?? "" }));
  try {
    return forgottenAsItStands(files, keys);
  } catch (error) {
    if (error instanceof UnreadableRecord) return nothingForgotten;
    throw error;
  }
}

/** Those beside the chain are one document each. */
function verifySigned(
  name: string,
  speaking: string | undefined,
  { clone, headOid }: BranchToVerify,
  known: KnownKeys,
): void {
  const [text] = clone.texts([`${headOid}:${name}`]);
  if (text === undefined || !known.isAnyKnown) return;
  const { isSigned, key } = readSigned(text, known.keys);
  if (!isSigned) throw new Misfit(1, `Comity did not sign ${name}`);
  if (key !== speaking) throw new Misfit(1, `a key that was replaced signed ${name}`);
}

/** The keys as the register tells that they came after each other; none where it cannot be read. */
export function keysOn(branch: BranchToVerify, { keys }: KnownKeys): readonly string[] {
  return keysInOrder(documentsOn(branch, keys));
}

/** What events may name as the config they were decided under; none where it cannot be read. */
export function adoptionsOn(branch: BranchToVerify, { keys }: KnownKeys): readonly ChainHead[] {
  return documentsOn(branch, keys).filter(({ content }) => content.type === "ConfigAdopted");
}

function documentsOn(
  branch: BranchToVerify,
  keys: PublicKeys,
): readonly ChainDocument<RegisterEvent>[] {
  try {
    return readableAdoptions(keys).read(stepsOf(branch).at(-1)?.files ?? []);
  } catch (error) {
    if (error instanceof UnreadableRecord) return [];
    throw error;
  }
}
