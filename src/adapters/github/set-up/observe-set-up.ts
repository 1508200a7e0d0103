import { registerAnchorsIn } from "../observation/anchors.ts";
import type { GitHub } from "../connection/connect-github.ts";
import { PageSizes } from "../connection/page-sizes.ts";
import { parseAnswer } from "../connection/parse-answer.ts";
import { askSetUp } from "./ask-set-up.ts";
import { fileOf } from "./blob-answer.ts";
import type { BoardAnswer } from "./board-answer.ts";
import {
  ConfigAnswer,
  KnownAnswer,
  observeConfigQuery,
  observeKnownQuery,
} from "./config-answer.ts";
import { boardsFrom, openPullsFrom } from "./lists-of-set-up.ts";
import type { ConfigurationIssueAnswer } from "./issue-answer.ts";
import { findOwnIssue } from "./look-through-issues.ts";
import { mostPulls } from "./proposal-answer.ts";
import {
  readBoard,
  readBranch,
  readIssue,
  readLabels,
  readRegisterAnswer,
} from "./read-config-answer.ts";
import { readConfigPulls, readOpenPulls } from "./read-pulls.ts";
import { isConfigurationIssue } from "../../../domain/committee/configuration-issue.ts";
import type { NodeId } from "../../../domain/values/ids.ts";
import { Terminal } from "../../../ports/errors.ts";
import type { RegisterCodec } from "../../../ports/register-codec.ts";
import type { ObservedBoard, SetUpObservation } from "../../../ports/set-up-observation.ts";

/** What this process has found or made before. */
interface Remembered {
  readonly issue?: NodeId | undefined;
  readonly board?: NodeId | undefined;
  /** Of the pages of open pull requests. */
  readonly sizes?: PageSizes | undefined;
}

type Seen = Omit<SetUpObservation, "roles" | "asked">;

/**
 * Looks at the repository. One request where the issue is known from an earlier look and board and
 * repository are linked; more after a start or when something is gone.
 *
 * @param appId whose checks on pull requests are looked at
 */
export async function observeSetUp(
  github: GitHub,
  codec: Pick<RegisterCodec, "readSetUp">,
  { issue: knownIssue, board: madeBoard, sizes = new PageSizes(mostPulls) }: Remembered,
  appId: number,
): Promise<Seen> {
  const asked = { issue: knownIssue, appId, sizes };
  const { repository, viewer, issue: there } = await observeConfig(github, asked);
  github.isCalled({ owner: repository.owner.login, name: repository.name });
  const register = readRegisterAnswer(repository, viewer.databaseId);
  const setUp = register && codec.readSetUp(register.files);
  const board = (answer: BoardAnswer, linked: boolean) =>
    readBoard(answer, viewer.databaseId, linked);
  const own = (answer: ConfigurationIssueAnswer | null | undefined) =>
    readIssue(answer, repository.id, viewer.databaseId);
  const shown = repository.projectsV2 && (await boardsFrom(github, repository.projectsV2));
  const linked = shown?.map((one) => board(one, true));
  // Two instances may have opened one each; the one the register names is the one.
  const namedIssue = setUp?.configuration ?? knownIssue;
  const lacks = {
    issue: namedIssue === knownIssue ? undefined : namedIssue,
    board: linked && boardToLookFor(linked, setUp?.board?.project ?? madeBoard),
  };
  const known = await observeKnown(github, lacks);
  const boards = [...(linked ?? []), ...(known.board ? [board(known.board, false)] : [])];
  const { id, visibility, isArchived, hasIssuesEnabled, planFeatures, owner } = repository;
  return {
    repository: {
      id,
      visibility,
      archived: isArchived,
      hasIssues: hasIssuesEnabled,
      owner,
      // Nothing shows it by itself; a plan without it has no rules in private repositories either.
      enforcesRules: planFeatures.codeowners,
    },
    branch: readBranch(repository),
    config: fileOf(repository.defaultBranchRef?.target.config),
    openPulls: readOpenPulls(
      repository,
      await openPullsFrom(github, appId, repository.openPulls, sizes),
    ),
    configPulls: readConfigPulls(repository),
    root: repository.root?.target.oid,
    anchors: registerAnchorsIn(repository.root?.target, appId),
    register,
    holdsCases: repository.open.totalCount + repository.closed.totalCount > 0,
    labels: readLabels(repository),
    boards: linked && boards,
    issue:
      own(lacks.issue === undefined ? there : known.issue) ??
      own(await findOwnIssue(github, isConfigurationIssue)),
  };
}

/** Boards the app may not read take the whole repository out of GitHub's answer: ask without. */
async function observeConfig(
  github: GitHub,
  {
    issue,
    appId,
    sizes,
  }: { readonly issue: NodeId | undefined; readonly appId: number; readonly sizes: PageSizes },
) {
  const operation = "ObserveConfig";
  for (const withBoards of [true, false]) {
    const variables = {
      ...github.repository,
      withBoards,
      issue: issue ?? "",
      withIssue: issue !== undefined,
      appId,
    };
    const holes = withBoards ? ["issue", "repository.projectsV2"] : ["issue"];
    const data = await askSetUp(github, operation, observeConfigQuery, variables, holes, sizes);
    const { repository, ...rest } = parseAnswer(ConfigAnswer, data, operation);
    if (repository) return { ...rest, repository };
  }
  throw new Terminal("GitHub knows no such repository, or the app may not see it", {
    route: operation,
  });
}

function boardToLookFor(
  linked: readonly ObservedBoard[],
  id: NodeId | undefined,
): NodeId | undefined {
  return linked.some((board) => board.id === id) ? undefined : id;
}

async function observeKnown(
  github: GitHub,
  { issue, board }: { readonly issue: NodeId | undefined; readonly board: NodeId | undefined },
) {
  if (issue === undefined && board === undefined) return { issue: undefined, board: undefined };
  const operation = "ObserveKnown";
  const variables = {
    issue: issue ?? "",
    withIssue: issue !== undefined,
    board: board ?? "",
    withBoard: board !== undefined,
  };
  const holes = ["issue", "board"];
  const data = await askSetUp(github, operation, observeKnownQuery, variables, holes);
  return parseAnswer(KnownAnswer, data, operation);
}
