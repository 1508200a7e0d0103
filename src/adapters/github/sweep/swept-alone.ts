import { reportLabel } from "../../../domain/case/labels.ts";
import type { CodeName, GitOid, NodeId } from "../../../domain/values/ids.ts";
import type { SweptAlone, SweptPage } from "../../../ports/case-repository.ts";
import type { GitHub } from "../connection/connect-github.ts";
import { dataWithHoles, type GraphqlAnswer, isTooMuch } from "../connection/graphql-fault.ts";
import { inSmallerBatches } from "../connection/in-smaller-batches.ts";
import type { PageSizes } from "../connection/page-sizes.ts";
import { parseAnswer } from "../connection/parse-answer.ts";
import { withoutGone } from "../connection/without-gone.ts";
import { anchorName, anchorsIn, RootAnswer } from "../observation/anchors.ts";
import { AloneAnswer, alonePageDocument, RecordBranch } from "./alone-page.ts";
import { recordHead } from "./head-row.ts";
import { type IssueRow, sweptIssue } from "./issue-row.ts";
import { rowOf, SweepJoin } from "./join-sweep.ts";
import { touchedIssue } from "./touched-row.ts";

const operation = "SweepAlone";

/** So many in a request; what it costs GitHub grows with them. */
const atOnce = 50;

const nothingRead = { cases: [], closed: [], anchors: [], touched: [], resolutions: new Map() };

/** Looks over single issues; `CaseRepository.sweepAlone` says what may be relied on. */
export async function* sweptAlone(
  github: GitHub,
  board: NodeId | undefined,
  issues: readonly SweptAlone[],
  rootOid: GitOid,
  sizes: PageSizes,
): AsyncIterable<SweptPage> {
  const ask = (some: readonly SweptAlone[]) => askFor(github, some, rootOid);
  for await (const { items, answer } of inSmallerBatches(issues, sizes, atOnce, ask))
    yield answer.faults.some(isTooMuch)
      ? { ...nothingRead, unread: items.map(({ issue }) => issue) }
      : pageOf(github, board, items, answer);
}

async function askFor(
  github: GitHub,
  asked: readonly SweptAlone[],
  rootOid: GitOid,
): Promise<GraphqlAnswer> {
  const { repository } = await github.credentials.access("case-repository");
  const names = namesOf(asked);
  return github.graphql("case-repository", {
    operation,
    text: alonePageDocument(names.length),
    variables: {
      issues: asked.map(({ issue }) => issue),
      ...(names.length > 0 && {
        repository: repository.nodeId,
        root: rootOid,
        appId: github.appId,
        ...branchesOf(names),
      }),
    },
  });
}

function namesOf(asked: readonly SweptAlone[]): readonly CodeName[] {
  return asked.flatMap(({ codeName }) => codeName ?? []);
}

function pageOf(
  github: GitHub,
  board: NodeId | undefined,
  asked: readonly SweptAlone[],
  answer: GraphqlAnswer,
): SweptPage {
  const names = namesOf(asked);
  const data = dataWithHoles(withoutGone(answer), operation);
  const { nodes, viewer, repository: records = {} } = parseAnswer(AloneAnswer, data, operation);
  const join = new SweepJoin();
  const headsOf = (which: "open" | "closed") =>
    names.flatMap((_, i) => {
      const branch = parseAnswer(RecordBranch, records[`${which}${i}`], operation);
      return branch ? [recordHead(branch, viewer.databaseId)] : [];
    });
  const open = nodes.filter(isOpenCase).map((row) => sweptIssue(row, board, viewer.databaseId));
  const joined = join.add(headsOf("open"), open);
  const root = parseAnswer(RootAnswer, records["root"], operation);
  return {
    cases: [...joined, ...join.finish()],
    closed: headsOf("closed").map(rowOf),
    anchors: anchorsIn(root, names, github.appId),
    touched: nodes
      .filter((row) => !isOpenCase(row))
      .map((row) => touchedIssue(row, viewer.databaseId)),
    resolutions: new Map(),
  };
}

function branchesOf(names: readonly CodeName[]): Record<string, string> {
  const branches = names.flatMap((name, i) => [
    [`open${i}`, `refs/heads/cases/${name}`],
    [`closed${i}`, `refs/heads/closed/${name}`],
    [`anchor${i}`, anchorName(name)],
  ]);
  return Object.fromEntries(branches);
}

function isOpenCase({ state, labels }: IssueRow & { readonly state: "OPEN" | "CLOSED" }): boolean {
  return state === "OPEN" && labels.nodes.some(({ name }) => name === reportLabel);
}
