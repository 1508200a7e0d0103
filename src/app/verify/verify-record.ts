import { trailersOf } from "../../adapters/github/observation/trailers-of.ts";
import { firstMisplaced } from "../../adapters/record/chain-files.ts";
import type { ReadableChain } from "../../adapters/record/chain.ts";
import { readableRecord } from "../../adapters/record/record-codec.ts";
import {
  lastAdoption,
  Misfit,
  stepsOf,
  verifySteps,
  verifySignatures,
  type BranchToVerify,
  type KnownKeys,
  type RecordStep,
} from "./verify-branch.ts";
import type { CaseEvent } from "../../domain/case/case-event.ts";
import type { ListedBan } from "../../domain/chapters/banning/listed-ban.ts";
import type { Forgotten } from "../../domain/numbers/forgotten.ts";
import type { Instant } from "../../domain/values/time.ts";
import { issuesNamedIn } from "../../reconcile/observe/own-record.ts";
import { withBansOf } from "../../domain/chapters/banning/register-of-bans.ts";
import type { CaseState } from "../../domain/case/case-state.ts";
import { evolve } from "../../domain/case/evolve.ts";
import { replay } from "../../domain/case/replay.ts";
import {
  accountsInPeopleFile,
  keepsPeople,
  peoplePath,
} from "../../domain/chapters/reporting/people-file.ts";
import { adoptedHeads } from "../../domain/tampering/adoptions.ts";
import { firstUnderFormerKey } from "../../domain/tampering/key-changes.ts";
import { filesFolder, outsideFilePath } from "../../domain/values/outside-file.ts";
import { CodeName } from "../../domain/values/ids.ts";
import { UnreadableRecord, type ChainDocument, type ChainHead } from "../../ports/record-codec.ts";
import { outsideFilesIn } from "../../reconcile/record/files-beside.ts";
import { recordTitle } from "../../reconcile/marks/trailers.ts";

export interface Verified {
  readonly documents: number;
  readonly botId: number | undefined;
  /** The bans that a record orders, or that the register lists. */
  readonly bans: readonly ListedBan[];
  /** When it was forgotten, though this clone holds it still. */
  readonly forgottenAt?: Instant;
}

type Documents = readonly ChainDocument<CaseEvent>[];

interface Surroundings {
  readonly codeName: string;
  readonly rootOid: string | undefined;
  /** As the commits of the register have it. */
  readonly botId: number | undefined;
  readonly adoptions: readonly ChainHead[];
  /** The keys as the register tells that they came after each other. */
  readonly keyOrder: readonly string[];
  readonly known: KnownKeys;
  readonly forgotten: Forgotten;
}

/** Checks the record of a case as far as a clone shows it. @throws Misfit, UnreadableRecord */
export function verifyRecord(
  branch: BranchToVerify,
  { codeName, rootOid, botId, adoptions, keyOrder, known, forgotten }: Surroundings,
): Verified {
  const steps = stepsOf(branch);
  const chain = readableRecord(known.keys);
  const documents = chain.read(steps.at(-1)?.files ?? []);
  // Where no key is known, what is said of an adoption is all there is to go by.
  const adopted = adoptedHeads(
    documents.map((one) => (known.isAnyKnown ? one : { ...one, isSigned: true })),
  );
  const count = (files: RecordStep["files"]) => countIn(files, chain);
  const bot = verifySteps(steps, { adopted, rootOid, botId, count });
  verifyMessages(steps, documents, adopted, { codeName, count });
  verifyRegister(documents, adoptions);
  verifySignatures(documents, "RecordAdopted", known);
  const settled = lastAdoption(documents, "RecordAdopted", known);
  const late = firstUnderFormerKey(documents.slice(settled + 1), keyOrder);
  if (late) throw new Misfit(late.n, "a key signed it that another had replaced by then");
  const misplaced = firstMisplaced(branch.stem, steps.at(-1)?.files ?? []);
  if (misplaced) throw new Misfit(misplaced, "it was moved to another file");
  const other = branch.clone
    .names(branch.headOid)
    .filter((name) => !/^(record(-\d+)?\.yml|\.gitattributes|PEOPLE\.md|files)$/.test(name));
  const besides = new Set(
    documents.flatMap(({ content }) =>
      content.type === "RecordAdopted" ? (content.besides ?? []) : [],
    ),
  );
  if (other.some((name) => !besides.has(name)))
    throw new Misfit(
      documents.length + 1,
      "there is a file on the branch that is none of a record's",
    );
  verifyFiles(branch, documents);
  verifyPeople(branch, documents);
  const { actions = [] } = replay(documents.map(({ content }) => content)) ?? {};
  const issues = issuesNamedIn(documents);
  const gone = forgotten.cases.find((one) => one.issues.some((issue) => issues.includes(issue)));
  const bans = gone ? [] : withBansOf(actions, []);
  return {
    documents: documents.length,
    botId: bot,
    bans,
    ...(gone && { forgottenAt: gone.forgotten_at }),
  };
}

/** How many documents of a chain fit. */
export function countIn(files: RecordStep["files"], chain: ReadableChain<object>): number {
  try {
    return chain.read(files).length;
  } catch (error) {
    if (error instanceof UnreadableRecord) return error.n - 1;
    throw error;
  }
}

/** Nothing is decided from `PEOPLE.md`, but people are told by it whom a case is about. */
function verifyPeople({ clone, headOid }: BranchToVerify, documents: Documents): void {
  const state = replay(documents.map(({ content }) => content));
  const [text] = clone.texts([`${headOid}:${peoplePath}`]);
  if (!state || (text === undefined && !keepsPeople(state))) return;
  const named = accountsInPeopleFile(text ?? "");
  if (state.parties.some(({ ref, person }) => named.get(ref) !== person?.id))
    throw new Misfit(documents.length + 1, `${peoplePath} names others than the record`);
}

/** What people outside sent lies there as the record names it, and nothing else does. */
function verifyFiles({ clone, headOid }: BranchToVerify, documents: Documents): void {
  const n = documents.length + 1;
  const there = clone.blobs(headOid, filesFolder);
  const named = new Map(
    outsideFilesIn(documents.map(({ content }) => content)).map((file) => [
      outsideFilePath(file),
      file.blob,
    ]),
  );
  for (const [path, blob] of named) {
    if (!there.has(path)) throw new Misfit(n, `${path} is missing, which the record names`);
    if (there.get(path) !== blob)
      throw new Misfit(n, `${path} is another file than the record names`);
  }
  if ([...there.keys()].some((path) => !named.has(path)))
    throw new Misfit(n, `there is a file in ${filesFolder} that the record does not name`);
}

/** Each commit says which events it added, and of which issue they are. */
function verifyMessages(
  steps: readonly RecordStep[],
  documents: Documents,
  adopted: ReadonlySet<string>,
  {
    codeName,
    count,
  }: { readonly codeName: string; readonly count: (files: RecordStep["files"]) => number },
): void {
  const start = steps.findLastIndex(({ commit }) => adopted.has(commit.oid)) + 1;
  // It is another one after a move, and where the case goes on in another issue.
  let state: CaseState | undefined;
  for (const [i, { commit, files }] of steps.entries()) {
    const from = count(steps[i - 1]?.files ?? []);
    const added = documents.slice(from, count(files)).map(({ content }) => content);
    // In the order of the chain: an instant may be what somebody bent.
    state = added.reduce<CaseState | undefined>(evolve, state);
    if (i < start || commit.parents.length === 0) continue;
    const title = commit.message.split("\n", 1)[0];
    const isFit =
      mayTellOf(added).some((told) => title === recordTitle(CodeName.parse(codeName), told)) &&
      trailersOf(commit.message).get("Issue") === state?.issue.id;
    if (!isFit)
      throw new Misfit(
        from + 1,
        `the message of commit ${commit.oid.slice(0, 12)} tells another story`,
      );
  }
}

/** The first commit in a room brings along what stood in the old place, and tells of the rest. */
function mayTellOf(added: readonly CaseEvent[]): readonly (readonly CaseEvent[])[] {
  const moved = added.findLastIndex(({ type }) => type === "CaseMoved");
  return [added, ...Array.from({ length: Math.max(moved, 0) }, (_, i) => added.slice(i + 1))];
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
