import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { recordCodec } from "../src/adapters/record/record-codec.ts";
import { registerCodec } from "../src/adapters/record/register-codec.ts";
import { codeNameWords } from "../src/app/code-name-words.ts";
import { loadCommands } from "../src/app/load-commands.ts";
import { catchUp } from "../src/domain/case/catch-up.ts";
import type { CaseEvent } from "../src/domain/case/case-event.ts";
import { replay } from "../src/domain/case/replay.ts";
import { nextMoment } from "../src/domain/clocks/next-moment.ts";
import { boardFields, boardTitle } from "../src/domain/board-fields.ts";
import { codeNameCandidates } from "../src/domain/code-name.ts";
import type { AdoptedConfig } from "../src/domain/config/adopted-config.ts";
import { Cause, type CodeName, GitOid, NodeId, Sha256 } from "../src/domain/ids.ts";
import { stageOf } from "../src/domain/stage-of.ts";
import { shownFields } from "../src/domain/shown-fields.ts";
import { Instant } from "../src/domain/time.ts";
import type { CommandRegistry } from "../src/ports/slash-command.ts";
import { desiredSurface } from "../src/reconcile/case/desired-surface.ts";
import { printAnswerMark } from "../src/reconcile/markers.ts";
import { readRegister } from "../src/reconcile/set-up/read-register.ts";
import { surfaceHash } from "../src/reconcile/surface-hash.ts";
import { recordMessage } from "../src/reconcile/trailers.ts";
import { createComment } from "../src/sandbox/github/model/comments.ts";
import { createCommitOnBranch } from "../src/sandbox/github/model/commit-on-branch.ts";
import { readContents } from "../src/sandbox/github/model/contents.ts";
import { createIssue } from "../src/sandbox/github/model/issues.ts";
import { setItemValue } from "../src/sandbox/github/model/item-values.ts";
import { findOrCreateLabels } from "../src/sandbox/github/model/labels.ts";
import { fieldByName } from "../src/sandbox/github/model/project-fields.ts";
import { addItem } from "../src/sandbox/github/model/project-items.ts";
import type { Project } from "../src/sandbox/github/model/records/project.ts";
import type { Issue } from "../src/sandbox/github/model/records/issue.ts";
import { createRef } from "../src/sandbox/github/model/refs.ts";
import type { Viewer } from "../src/sandbox/github/model/viewer.ts";
import type { LocalWorld } from "./local-world.ts";
import { writing } from "../test/fakes/writing.ts";

/**
 * Puts cases into a world that look as the app leaves a report that nobody has answered yet, by
 * GitHub's rules but without its requests: ten thousand in some seconds. Nobody is told of them.
 * Stop the app meanwhile.
 *
 * @param untouchedFor how long ago each was reported: the sandbox's clock moves on by that much
 */
export async function seedCases(
  place: LocalWorld,
  count: number,
  untouchedFor: string,
): Promise<void> {
  const { world } = place.sandbox.github;
  const [installation] = [...world.installations.values()];
  if (!installation) throw new Error("the app is installed nowhere");
  const { events } = installation;
  installation.events = [];
  const seeding = await prepare(place);
  const issues = Array.from({ length: count }, () => report(seeding));
  await place.advance(untouchedFor);
  for (const [i, issue] of issues.entries()) {
    showCase(seeding, issue);
    // Connections that are kept open end meanwhile, and who holds the other end has to see it.
    // oxlint-disable-next-line no-await-in-loop
    if (i % 100 === 0) await setImmediate();
  }
  installation.events = events;
}

interface Seeding {
  readonly world: LocalWorld["sandbox"]["github"]["world"];
  readonly repository: Issue["repository"];
  readonly ada: Viewer;
  readonly bot: Viewer;
  readonly board: Project;
  readonly rootOid: string;
  readonly config: AdoptedConfig;
  readonly commands: CommandRegistry;
  readonly taken: Set<CodeName>;
}

async function prepare({ sandbox }: LocalWorld): Promise<Seeding> {
  const { world } = sandbox.github;
  const repository = world.repositoryByName(sandbox.facts.org, sandbox.facts.repo);
  const account = world.accountByLogin("ada");
  const installation = world.installations.get(sandbox.facts.installationId);
  const board = [...world.projects.values()].find(({ title }) => title === boardTitle);
  const rootOid = repository?.git.ref("refs/tags/comity-root");
  if (!repository || account?.type !== "User" || !installation || !board || rootOid === undefined)
    throw new Error("set-up is not done");
  const bot: Viewer = {
    kind: "installation",
    app: installation.app,
    installation,
    permissions: installation.permissions,
    repositoryIds: "all",
  };
  const committee = readContents(bot, repository, "committee.yml", "register");
  if (committee.type !== "blob") throw new Error("the register is no register");
  const file = { path: "committee.yml", text: committee.bytes.toString("utf8") };
  const config = readRegister(registerCodec, [file])?.adopted.at(-1);
  if (!config) throw new Error("no config is adopted");
  const taken = new Set<CodeName>();
  const commands = await loadCommands();
  return {
    world,
    repository,
    ada: { kind: "user", account },
    bot,
    board,
    rootOid,
    config,
    commands,
    taken,
  };
}

function report({ world, repository, ada }: Seeding): Issue {
  const labels = findOrCreateLabels(world, ada, repository, ["report"]);
  return createIssue(world, ada, repository, { title: "A report", body: "What happened.", labels });
}

const words = codeNameWords();

function showCase(seeding: Seeding, issue: Issue): void {
  const { world, repository, bot, taken, rootOid, config, commands } = seeding;
  const id = NodeId.parse(issue.nodeId);
  const codeName = codeNameCandidates(sha256(id), words).find((name) => !taken.has(name));
  if (!codeName) throw new Error("every name drawn for this case is taken");
  taken.add(codeName);
  const events = eventsOf(seeding, issue, id, codeName);
  const state = replay(events);
  if (!state) throw new Error("a case without events");
  const { files, head } = recordCodec.append([], undefined, events);
  const message = recordMessage(codeName, events, {
    issue: id,
    stage: stageOf(state),
    lookAgainAt: nextMoment(state, config)?.at,
    surface: surfaceHash(shownFields(state, config), sha256),
    heardUntil: Instant.parse(issue.createdAt),
    out: [],
    inForce: 0,
    followsShow: false,
  });
  const branch = `cases/${codeName}`;
  createRef(world, bot, repository, `refs/heads/${branch}`, rootOid);
  const additions = [...files, { path: ".gitattributes", text: "* -text\n" }].map((file) => {
    return { path: file.path, contents: Buffer.from(file.text) };
  });
  const changes = { additions, deletions: [] };
  const commit = createCommitOnBranch(world, bot, repository, {
    branch,
    expectedHeadOid: rootOid,
    message,
    changes,
  });
  const headOid = GitOid.parse(commit.oid);
  const surface = desiredSurface(events, config, { head, headOid }, commands, "");
  createComment(world, bot, issue, surface.status);
  for (const { key, body } of surface.answers)
    createComment(world, bot, issue, `${printAnswerMark(key)}\n${body}`);
  issue.title = surface.title;
  showCard(seeding, issue, surface.card);
}

function eventsOf(
  { world, config, ada }: Seeding,
  issue: Issue,
  id: NodeId,
  codeName: CodeName,
): readonly CaseEvent[] {
  if (ada.kind !== "user") throw new TypeError("ada is a person");
  const at = Instant.parse(issue.createdAt);
  const { databaseId, login } = ada.account;
  const filed = {
    kind: "report" as const,
    at,
    cause: Cause.parse(id),
    order: [issue.databaseId],
    by: { id: databaseId, login },
    openedBy: undefined,
    codeName,
    issue: { id, number: issue.number },
    title: issue.title,
    receivedAt: at,
    parties: [],
  };
  const now = Instant.parse(world.now());
  return catchUp([], [filed], { configAt: () => config, accounts: new Map(), writing, now });
}

function showCard(
  { world, bot, board }: Seeding,
  issue: Issue,
  values: Readonly<Record<keyof typeof boardFields, string | null>>,
): void {
  const card = addItem(world, bot, board, issue);
  for (const key of ["status", "decidedBy", "nextDeadline", "overdue"] as const) {
    const field = fieldByName(board, boardFields[key].name);
    const value = values[key];
    if (!field || value === null) continue;
    const optionId = field.options.find(({ name }) => name === value)?.id;
    const content =
      field.dataType === "DATE"
        ? ({ type: "DATE", date: value } as const)
        : optionId === undefined
          ? ({ type: "TEXT", text: value } as const)
          : ({ type: "SINGLE_SELECT", optionId } as const);
    setItemValue(world, bot, card, field, content);
  }
}

function sha256(text: string): Sha256 {
  return Sha256.parse(createHash("sha256").update(text, "utf8").digest("hex"));
}
