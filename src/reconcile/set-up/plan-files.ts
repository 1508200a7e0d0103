import type { KeptFile } from "../../domain/committee/kept-file.ts";
import { fileAgreedWhenMerged } from "../../domain/committee/file-agreement.ts";
import type { AdoptedConfig } from "../../domain/values/adopted-config.ts";
import type { GitOid } from "../../domain/values/ids.ts";
import { changedFilesText } from "../../messages/changed-files.ts";
import type { ObservedMergedPull } from "../../ports/observed-pull.ts";
import type { SetUpObservation } from "../../ports/set-up-observation.ts";
import type { SetUpStep } from "../../ports/set-up-repository.ts";
import { compareFiles, type FileStands } from "./compare-files.ts";
import type { SetUpPorts } from "./set-up-ports.ts";
import type { ConfigStanding } from "./standing-of.ts";

type Changed = Extract<FileStands, { is: "changed" }>;

export interface FilesPlan {
  readonly steps: readonly SetUpStep[];
  /** How the files stand once nothing is left to do; `undefined` while there is no branch. */
  readonly kept: readonly KeptFile[] | undefined;
}

/**
 * The files of the default branch: what is missing or of an older version of Comity is written, in
 * one commit; what two members agreed to by a merged pull request stays; any other change is told
 * on the issue `Comity: configuration` and put back.
 *
 * @param told what this run has told already
 */
export async function planFiles(
  { branch, issue }: Pick<SetUpObservation, "branch" | "issue">,
  { adopted, setUp }: Extract<ConfigStanding, { is: "adopted" }>,
  ports: Pick<SetUpPorts, "templates" | "blobId" | "clock" | "repository" | "sha256">,
  told: ReadonlySet<string>,
): Promise<FilesPlan> {
  if (!branch) return { steps: [], kept: setUp?.files };
  const { templates, blobId, clock, repository, sha256 } = ports;
  const { headOid: expectedHeadOid, name } = branch;
  const own = templates.map(({ path, text }) => ({ path, blob: blobId(text) }));
  const stand = compareFiles({ there: branch.files, own, kept: setUp?.files, now: clock.now() });
  const config = adopted.at(-1) ?? adopted[0];
  const kept: KeptFile[] = [];
  const disputed: Changed[] = [];
  for (const one of stand) {
    if (one.is !== "changed") {
      if (one.kept) kept.push(one.kept);
      continue;
    }
    // oxlint-disable-next-line no-await-in-loop -- rarely is there one, hardly ever two
    const agreed = agreedFile(one, await repository.pullsThatBrought(one.path), config);
    if (agreed) kept.push(agreed);
    else disputed.push(one);
  }
  const toWrite = stand.filter(({ is }) => is === "to-write").map(pathOf);
  const files = templates.filter(({ path }) => toWrite.includes(path));
  const target = { branch: name, expectedHeadOid };
  const steps: SetUpStep[] = [];
  if (disputed.length > 0 && issue) {
    const news = disputed.filter((one) => !told.has(nameOf(one)));
    const about = news.map(nameOf);
    const mark = sha256(JSON.stringify([expectedHeadOid, about]));
    const text = changedFilesText(news, config.committee.members);
    if (news.length > 0) steps.push({ step: "tell-change", issue: issue.id, mark, about, text });
    steps.push(...putBack(disputed, templates, target));
  }
  if (files.length > 0) steps.push({ step: "add-files", ...target, files });
  const left = disputed.flatMap(({ kept: before }) => before ?? []);
  return { steps, kept: [...kept, ...left].toSorted(byPath) };
}

/** The pull request by which it came, where two members approved that; older ones are settled. */
function agreedFile(
  { path, blob, kept }: Changed,
  pulls: readonly ObservedMergedPull[],
  config: AdoptedConfig,
): KeptFile | undefined {
  for (const pull of pulls) {
    const { mergedAt, approvedBlob = null, mergedBlob = null } = pull;
    const isIt = approvedBlob === blob && mergedBlob === blob;
    // Instants are whole seconds.
    const isNewer = !kept || mergedAt >= kept.since;
    const counts = isIt && isNewer && !pull.isFromElsewhere && pull.hasAllReviews;
    if (counts && fileAgreedWhenMerged(pull, mergedAt, config)) {
      return { path, blob, since: mergedAt, from: "agreed" };
    }
  }
  return undefined;
}

/** Workflows in a commit of their own: GitHub may let the app touch all others, and not these. */
function putBack(
  disputed: readonly Changed[],
  templates: SetUpPorts["templates"],
  target: { readonly branch: string; readonly expectedHeadOid: GitOid },
): readonly SetUpStep[] {
  const isWorkflow = ({ path }: Changed) => path.startsWith(".github/workflows/");
  const groups = [
    { step: "put-files-back" as const, of: disputed.filter((one) => !isWorkflow(one)) },
    { step: "put-workflows-back" as const, of: disputed.filter(isWorkflow) },
  ];
  return groups.flatMap(({ step, of }) => {
    if (of.length === 0) return [];
    const own = templates.filter(({ path }) => of.some((one) => one.path === path && isOurs(one)));
    const others = of.filter(({ path }) => !own.some((one) => one.path === path));
    const blobs = others.flatMap(({ path, kept }) =>
      kept?.blob ? [{ path, blob: kept.blob }] : [],
    );
    const removed = others.filter(({ blob, kept }) => blob !== null && !kept?.blob).map(pathOf);
    return [{ step, ...target, files: own, blobs, removed }];
  });
}

function isOurs({ kept }: Changed): boolean {
  return kept === undefined || kept.from === "comity";
}

function nameOf({ path, blob }: Changed): string {
  return `${path} ${blob}`;
}

function pathOf(one: FileStands): string {
  return one.is === "in-order" ? one.kept.path : one.path;
}

function byPath(one: KeptFile, other: KeptFile): number {
  return one.path < other.path ? -1 : 1;
}
