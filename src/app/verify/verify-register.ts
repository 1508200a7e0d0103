import { registerCodec } from "../../adapters/record/register-codec.ts";
import { stepsOf, verifySteps, type BranchToVerify, type RecordStep } from "./verify-branch.ts";
import type { Verified } from "./verify-record.ts";
import { UnreadableRecord, type ChainHead } from "../../ports/record-codec.ts";

/** Checks the branch `register` as far as a clone shows it. @throws Misfit, UnreadableRecord */
export function verifyRegister(branch: BranchToVerify, rootOid: string | undefined): Verified {
  const steps = stepsOf(branch);
  const documents = registerCodec.readAdoptions(steps.at(-1)?.files ?? []);
  // What two members agreed to go on from needs no other proof.
  const adopted = new Set(
    documents.flatMap(({ content }) => (content.type === "RegisterAdopted" ? content.head : [])),
  );
  const botId = verifySteps(steps, { adopted, rootOid, botId: undefined, count });
  return { documents: documents.length, botId };
}

/** What events may name as the config they were decided under; none where it cannot be read. */
export function adoptionsOn(branch: BranchToVerify): readonly ChainHead[] {
  try {
    const documents = registerCodec.readAdoptions(stepsOf(branch).at(-1)?.files ?? []);
    return documents.filter(({ content }) => content.type === "ConfigAdopted");
  } catch (error) {
    if (error instanceof UnreadableRecord) return [];
    throw error;
  }
}

function count(files: RecordStep["files"]): number {
  try {
    return registerCodec.readAdoptions(files).length;
  } catch (error) {
    if (error instanceof UnreadableRecord) return error.n - 1;
    throw error;
  }
}
