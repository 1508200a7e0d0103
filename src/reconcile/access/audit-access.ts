import { accessFindings } from "../../domain/chapters/keeping-apart/access-findings.ts";
import { accessTitle } from "../../domain/chapters/keeping-apart/access-issue.ts";
import {
  answeredQuestions,
  questionKey,
  questionsOf,
} from "../../domain/chapters/keeping-apart/access-questions.ts";
import type { AccessSeen } from "../../domain/chapters/keeping-apart/access-seen.ts";
import type { ReadMarkdown } from "../../domain/kernel/markdown-reading.ts";
import type { AdoptedConfig } from "../../domain/values/adopted-config.ts";
import type { NodeId } from "../../domain/values/ids.ts";
import { isSamePerson, type Person } from "../../domain/values/person.ts";
import type { Instant } from "../../domain/values/time.ts";
import { accessText } from "../../messages/access.ts";
import type { AccessAudit } from "../../ports/access-audit.ts";
import type { BoardReady } from "../../ports/board.ts";
import type { Clock } from "../../ports/clock.ts";
import { askedSince, printAsked, readAsked } from "../marks/asked-mark.ts";
import type { SetUpState } from "../set-up/set-up-state.ts";
import { type OwnersWord, whenOwnersLooked } from "./when-owners-looked.ts";

interface AuditPorts {
  readonly audit: AccessAudit;
  readonly clock: Clock;
  readonly readMarkdown: ReadMarkdown;
}

/**
 * Looks who can get at the cases and says it on one issue, opened empty and edited in place, which
 * is open while there is something for an owner to look at. Answers what an owner said there of the
 * board that has to be looked at before anything is put on it.
 */
export async function auditAccess(
  { audit, clock, readMarkdown }: AuditPorts,
  config: AdoptedConfig,
  { board, boardToConfirm, register }: Pick<SetUpState, "board" | "boardToConfirm" | "register">,
  known: Pick<
    AccessSeen,
    | "records"
    | "refusedBy"
    | "undoing"
    | "waiting"
    | "lostIssues"
    | "areRoomsShort"
    | "emptiedIssues"
  >,
): Promise<BoardReady | undefined> {
  const project = board?.project ?? boardToConfirm;
  const observed = await audit.observe(project);
  const mayHaveRole = everybodyNamed([config, ...(register?.adopted ?? [])]);
  const notShown = await hiddenAmong(mayHaveRole, observed, audit);
  const seen = await withoutActions({ ...observed, ...known, notShown }, audit);
  // Everybody could read it: that goes by mail.
  if (!seen.isPrivate) return undefined;
  let issue = await audit.issue();
  if (!issue) {
    await audit.openIssue(accessTitle);
    issue = await audit.issue();
  }
  if (!issue) return undefined;
  const questions = questionsOf(seen);
  const keys = [
    ...questions.map(questionKey),
    ...(project === undefined ? [] : [boardKey(project)]),
  ];
  const askedAt = askedSince(keys, readAsked(issue.ownWords), clock.now());
  const looked = whenOwnersLooked(issue.comments, seen, readMarkdown);
  const answered = answeredQuestions(
    questions,
    askedAt,
    looked.seen.map(({ at }) => at),
  );
  const ready = boardToConfirm && boardReady(boardToConfirm, askedAt, looked.boardReady);
  const isBoardToConfirm = boardToConfirm !== undefined && !ready;
  const findings = accessFindings({ ...seen, isBoardToConfirm }, config, answered);
  const body = accessText(seen, findings, answered).replace("\n", `\n${printAsked(askedAt)}\n`);
  const state = findings.length > 0 ? "OPEN" : "CLOSED";
  const isSame =
    issue.title === accessTitle && issue.state === state && plain(issue.body) === plain(body);
  if (!isSame) await audit.writeIssue({ id: issue.id, title: accessTitle, body, state });
  return ready;
}

/** Whoever is or was on committee or council, and so may have been let in. */
function everybodyNamed(configs: readonly AdoptedConfig[]): readonly Person[] {
  const all = configs.flatMap(({ committee, council }) => [
    ...committee.members,
    ...(council?.members ?? []),
  ]);
  return all.filter((one, i) => all.findIndex((other) => isSamePerson(one, other)) === i);
}

/** GitHub's lists leave out whom it hides: asked is of whom they do not name, one by one. */
async function hiddenAmong(
  people: readonly Person[],
  { people: listed, owners = [] }: Pick<AccessSeen, "people" | "owners">,
  audit: AccessAudit,
): Promise<readonly Person[]> {
  const named = [...listed.map(({ person }) => person), ...owners];
  const hidden: Person[] = [];
  for (const person of people) {
    if (named.some((one) => isSamePerson(one, person))) continue;
    // oxlint-disable-next-line no-await-in-loop
    if (!(await audit.isShown(person))) hidden.push(person);
  }
  return hidden;
}

/** What an owner said of this board since they were asked about it. */
function boardReady(
  project: NodeId,
  askedAt: ReadonlyMap<string, Instant>,
  said: readonly OwnersWord[],
): BoardReady | undefined {
  const since = askedAt.get(boardKey(project));
  const word = since && said.find(({ at }) => at >= since);
  return word && { project, by: word.by.id, at: word.at };
}

function boardKey(project: NodeId): string {
  return `board:${project}`;
}

/** Workflows run in no case repository: whoever can write could have one send every report away. */
async function withoutActions(seen: AccessSeen, audit: AccessAudit): Promise<AccessSeen> {
  if (seen.areActionsOn !== true) return seen;
  return { ...seen, areActionsOn: (await audit.turnActionsOff()) === "refused" };
}

function plain(text: string): string {
  return text.replaceAll("\r\n", "\n").trim();
}
