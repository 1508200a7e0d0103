import { commitSeen } from "../observation/provenance.ts";
import type { BoardAnswer } from "./board-answer.ts";
import { folders, type ConfigAnswer } from "./config-answer.ts";
import { filesIn } from "./folder-answer.ts";
import type { ConfigurationIssueAnswer } from "./issue-answer.ts";
import { caseLabels } from "../../../domain/case/labels.ts";
import type { NodeId } from "../../../domain/values/ids.ts";
import { Terminal } from "../../../ports/errors.ts";
import type { RecordFile } from "../../../ports/record-codec.ts";
import type {
  ObservedBoard,
  ObservedConfigurationIssue,
  ObservedLabel,
  SetUpObservation,
} from "../../../ports/set-up-observation.ts";

type Repository = NonNullable<ConfigAnswer["repository"]>;

export function readBranch({ defaultBranchRef }: Repository): SetUpObservation["branch"] {
  if (!defaultBranchRef) return undefined;
  const { name, target } = defaultBranchRef;
  const { tree } = target;
  const found = [
    target.folder0,
    target.folder1,
    target.folder2,
    target.folder3,
    target.folder4,
    target.folder5,
    target.folder6,
    target.folder7,
    target.folder8,
    target.folder9,
  ];
  const files = [
    ...filesIn("", tree.entries),
    ...found.flatMap((folder, index) => filesIn(`${folders[index]}/`, folder?.object?.entries)),
  ];
  return { name, headOid: target.oid, files };
}

/** Throws `Terminal` where GitHub did not hand a file out whole: that is no observation of it. */
export function readRegisterAnswer(
  { register }: Repository,
  appsId: number | null,
): SetUpObservation["register"] {
  if (!register) return undefined;
  const files: RecordFile[] = [];
  for (const { name: path, object } of register.target.tree.entries ?? []) {
    if (!object || !("oid" in object)) continue;
    if (object.isTruncated || object.text === null) {
      // A page for people: nothing is read from it.
      if (path.endsWith(".md")) continue;
      throw new Terminal("GitHub does not hand out a file of the branch register as a whole text", {
        route: "ObserveConfig",
      });
    }
    files.push({ path, text: object.text });
  }
  const commits = register.target.history.nodes.map((commit) => commitSeen(commit, appsId));
  return { headOid: register.target.oid, files, commits };
}

/** The labels of ours, which the query names `label0`, `label1`, … */
export function readLabels(repository: Repository): readonly ObservedLabel[] {
  return caseLabels.flatMap((_, index) => {
    const label = repository[`label${index}`];
    if (!isLabel(label)) return [];
    return [{ name: label.name, color: label.color, description: label.description ?? "" }];
  });
}

function isLabel(value: unknown): value is Omit<ObservedLabel, "description"> & {
  readonly description: string | null;
} {
  return typeof value === "object" && value !== null && "color" in value;
}

/** GitHub's own name for workflows that put issues on a board, and neither move cards nor close issues. */
const onlyAdds = /^auto-add/i;

/** Throws `Terminal` for more fields than were read: one of ours could be among the others. */
export function readBoard(
  board: BoardAnswer,
  appsId: number | null,
  linked: boolean,
): ObservedBoard {
  if (board.fields.totalCount > board.fields.nodes.length) {
    throw new Terminal("a board has more than fifty fields", { route: "ObserveConfig" });
  }
  const { creator } = board;
  return {
    id: board.id,
    number: board.number,
    title: board.title,
    shortDescription: board.shortDescription ?? "",
    readme: board.readme ?? "",
    closed: board.closed,
    public: board.public,
    linked,
    ours: creator?.kind === "Bot" && appsId !== null && creator.databaseId === appsId,
    fields: board.fields.nodes.map(({ id, name, dataType, options = [] }) => ({
      id,
      name,
      type:
        dataType === "SINGLE_SELECT" || dataType === "DATE" || dataType === "TEXT"
          ? dataType
          : "OTHER",
      options,
    })),
    workflows: board.workflows.nodes
      .filter(({ name, enabled }) => enabled && !onlyAdds.test(name))
      .map(({ id }) => id),
  };
}

/** Only one the app itself wrote counts, in this repository. */
export function readIssue(
  issue: ConfigurationIssueAnswer | null | undefined,
  repository: NodeId,
  appsId: number | null,
): ObservedConfigurationIssue | undefined {
  if (!issue?.viewerDidAuthor || issue.repository.id !== repository) return undefined;
  const { id, title, body, state, lastEditedAt, editor } = issue;
  const isOwn = appsId !== null && editor?.databaseId === appsId;
  return { id, title, body, state, untouched: lastEditedAt === null || isOwn };
}
