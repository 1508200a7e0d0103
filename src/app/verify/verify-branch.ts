import type { Clone, ClonedCommit } from "./git-clone.ts";
import { botIdIn } from "../../domain/tampering/commit-seen.ts";
import type { PublicKeys } from "../../adapters/record/signing-keys.ts";
import type { RecordFile } from "../../ports/record-codec.ts";

/** The first document that does not fit, and why; `n` is its number in the chain. */
export class Misfit extends Error {
  override readonly name = "Misfit";
  readonly n: number;
  constructor(n: number, why: string) {
    super(`document ${n} does not fit: ${why}`);
    this.n = n;
  }
}

/** A commit of a branch with the chain's files as they were then. */
export interface RecordStep {
  readonly commit: ClonedCommit;
  readonly files: readonly RecordFile[];
}

export interface BranchToVerify {
  readonly clone: Clone;
  readonly headOid: string;
  /** `record` for `record.yml`, `record-2.yml`, … */
  readonly stem: string;
}

/** With which keys a record is read, and whether that tells who signed it. */
export interface KnownKeys {
  readonly keys: PublicKeys;
  readonly isAnyKnown: boolean;
}

interface SeenDocument {
  readonly n: number;
  readonly isSigned: boolean;
  readonly content: { readonly type: string };
}

/**
 * Where in the chain the last document is that two members agreed to go on from; -1 without one.
 * Where no key is known, what is said of an adoption is all there is to go by.
 *
 * @param adoption what such a document is called
 */
export function lastAdoption(
  documents: readonly SeenDocument[],
  adoption: "RecordAdopted" | "RegisterAdopted",
  { isAnyKnown }: KnownKeys,
): number {
  return documents.findLastIndex(
    ({ isSigned, content }) => (isSigned || !isAnyKnown) && content.type === adoption,
  );
}

/**
 * Checks that Comity signed every document after the last that two members agreed to go on from.
 *
 * @throws Misfit
 */
export function verifySignatures(
  documents: readonly SeenDocument[],
  adoption: "RecordAdopted" | "RegisterAdopted",
  known: KnownKeys,
): void {
  if (!known.isAnyKnown) return;
  const settled = lastAdoption(documents, adoption, known);
  const stranger = documents.slice(settled + 1).find(({ isSigned }) => !isSigned);
  if (stranger) throw new Misfit(stranger.n, "Comity did not sign it");
}

/** A branch from its first commit to its head. */
export function stepsOf({ clone, headOid, stem }: BranchToVerify): readonly RecordStep[] {
  const commits = clone.commits(headOid).toReversed();
  const isOfChain = new RegExp(`^${stem}(-\\d+)?\\.yml$`);
  const paths = clone.names(headOid).filter((name) => isOfChain.test(name));
  const places = commits.flatMap(({ oid }) => paths.map((path) => `${oid}:${path}`));
  const texts = clone.texts(places);
  return commits.map((commit, i) => ({
    commit,
    files: paths.flatMap((path, p) => {
      const text = texts[i * paths.length + p];
      return text === undefined ? [] : [{ path, text }];
    }),
  }));
}

/**
 * Checks every commit after those that were adopted: one parent, the app's address as its author,
 * and that it took nothing away.
 *
 * @param count how many documents the chain's files hold
 * @returns the bot's account id, which is the same in every branch
 * @throws Misfit
 */
export function verifySteps(
  steps: readonly RecordStep[],
  {
    adopted,
    rootOid,
    botId,
    count,
  }: {
    readonly adopted: ReadonlySet<string>;
    readonly rootOid: string | undefined;
    readonly botId: number | undefined;
    readonly count: (files: readonly RecordFile[]) => number;
  },
): number | undefined {
  const start = steps.findLastIndex(({ commit }) => adopted.has(commit.oid)) + 1;
  let bot = botId;
  for (const [i, { commit, files }] of steps.entries()) {
    if (i < start) continue;
    const before = steps[i - 1];
    const n = before ? count(before.files) + 1 : 1;
    const short = commit.oid.slice(0, 12);
    if (commit.parents.length === 0) {
      if (rootOid !== undefined && commit.oid !== rootOid)
        throw new Misfit(n, `commit ${short} is not the one that every record starts from`);
      if (files.length > 0) throw new Misfit(n, `commit ${short} follows from no other`);
      continue;
    }
    if (commit.parents.length > 1) throw new Misfit(n, `commit ${short} merges another branch`);
    const author = botIdIn(commit.authorEmail);
    bot ??= author;
    if (author === undefined || author !== bot)
      throw new Misfit(n, `commit ${short} was written by somebody other than Comity`);
    const kept = before?.files ?? [];
    if (!kept.every((file) => isContinued(file, files)))
      throw new Misfit(
        Math.min(n - 1, count(files) + 1),
        `commit ${short} changed it or took it away`,
      );
  }
  return bot;
}

function isContinued(before: RecordFile, after: readonly RecordFile[]): boolean {
  const now = after.find(({ path }) => path === before.path);
  return now?.text.startsWith(before.text) ?? false;
}
