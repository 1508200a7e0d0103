import { trailersOf } from "../../adapters/github/observation/trailers-of.ts";
import { recordCodec } from "../../adapters/record/record-codec.ts";
import {
  Misfit,
  stepsOf,
  verifySteps,
  type BranchToVerify,
  type RecordStep,
} from "./verify-branch.ts";
import type { CaseEvent } from "../../domain/case/case-event.ts";
import { adoptedHeads } from "../../domain/tampering/adoptions.ts";
import { CodeName } from "../../domain/values/ids.ts";
import { UnreadableRecord, type ChainDocument, type ChainHead } from "../../ports/record-codec.ts";
import { recordTitle } from "../../reconcile/marks/trailers.ts";

export interface Verified {
  readonly documents: number;
  readonly botId: number | undefined;
}

type Documents = readonly ChainDocument<CaseEvent>[];

interface Surroundings {
  readonly codeName: string;
  readonly rootOid: string | undefined;
  /** As the commits of the register have it. */
  readonly botId: number | undefined;
  readonly adoptions: readonly ChainHead[];
}

/** Checks the record of a case as far as a clone shows it. @throws Misfit, UnreadableRecord */
export function verifyRecord(
  branch: BranchToVerify,
  { codeName, rootOid, botId, adoptions }: Surroundings,
): Verified {
  const steps = stepsOf(branch);
  const documents = recordCodec.read(steps.at(-1)?.files ?? []);
  const adopted = adoptedHeads(documents);
  const bot = verifySteps(steps, { adopted, rootOid, botId, count });
  verifyMessages(steps, documents, adopted, codeName);
  verifyRegister(documents, adoptions);
  const other = branch.clone
    .names(branch.headOid)
    .filter((name) => !/^(record(-\d+)?\.yml|\.gitattributes)$/.test(name));
  const known = new Set(
    documents.flatMap(({ content }) =>
      content.type === "RecordAdopted" ? (content.besides ?? []) : [],
    ),
  );
  if (other.some((name) => !known.has(name)))
    throw new Misfit(
      documents.length + 1,
      "there is a file on the branch that is none of a record's",
    );
  return { documents: documents.length, botId: bot };
}

function count(files: RecordStep["files"]): number {
  try {
    return recordCodec.read(files).length;
  } catch (error) {
    if (error instanceof UnreadableRecord) return error.n - 1;
    throw error;
  }
}

/** Each commit says which events it added, and of which issue they are. */
function verifyMessages(
  steps: readonly RecordStep[],
  documents: Documents,
  adopted: ReadonlySet<string>,
  codeName: string,
): void {
  const start = steps.findLastIndex(({ commit }) => adopted.has(commit.oid)) + 1;
  const [first] = documents;
  const issue = first?.content.type === "ReportReceived" ? first.content.issue.id : undefined;
  for (const [i, { commit, files }] of steps.entries()) {
    if (i < start || commit.parents.length === 0) continue;
    const from = count(steps[i - 1]?.files ?? []);
    const added = documents.slice(from, count(files)).map(({ content }) => content);
    const title = commit.message.split("\n", 1)[0];
    const isFit =
      title === recordTitle(CodeName.parse(codeName), added) &&
      trailersOf(commit.message).get("Issue") === issue;
    if (!isFit)
      throw new Misfit(
        from + 1,
        `the message of commit ${commit.oid.slice(0, 12)} tells another story`,
      );
  }
}

/** What was decided under a config names a document of the register. */
function verifyRegister(documents: Documents, adoptions: readonly ChainHead[]): void {
  for (const { n, content } of documents) {
    const { register } = content;
    const isKnown = adoptions.some(
      (one) => one.n === register?.n && one.sha256 === register.sha256,
    );
    if (register && !isKnown)
      throw new Misfit(n, "the branch register does not hold the config it was decided under");
  }
}
