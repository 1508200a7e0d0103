import type { CaseEvent } from "../../domain/case/case-event.ts";
import type { AssignmentInput, ChangeInput, CommandInput, Input } from "../../domain/case/input.ts";
import { isAccessIssue } from "../../domain/chapters/keeping-apart/access-issue.ts";
import { isConfigurationIssue } from "../../domain/committee/configuration-issue.ts";
import type { CodeName } from "../../domain/values/ids.ts";
import { type Instant, latest, secondBefore } from "../../domain/values/time.ts";
import type { Person } from "../../domain/values/person.ts";
import type { CaseObservation } from "../../ports/observation.ts";
import { hearCommands } from "./hear-commands.ts";
import type { Hearing, WholeHearing } from "./hearing.ts";
import { hearLeads } from "./hear-leads.ts";
import { hearMessages } from "./hear-messages.ts";
import { hearOnPull } from "./hear-on-pull.ts";
import { hearPulls } from "./hear-pulls.ts";
import { hearReports } from "./hear-reports.ts";
import { hearRewordings } from "./hear-rewordings.ts";
import { personOf } from "./person-of.ts";
import { ownVersion } from "./own-words.ts";
import { readLateMarks } from "../marks/thread-marks.ts";

/**
 * Everything people did in this case that it may have to answer, heard before or not; of what was
 * said, the commands of those who may speak.
 *
 * @param history what the record holds
 */
export function hear(
  observation: CaseObservation,
  codeName: CodeName,
  hearing: WholeHearing,
  history: readonly CaseEvent[] = [],
): readonly Input[] {
  const commands = commandsOfAll(observation, hearing);
  return [
    ...(isOfTheApp(observation) ? [] : hearReports(observation, commands, codeName, hearing)),
    ...commands,
    ...observation.assignments.map(
      ({ id, at, by, assignee: { id: account, login } }, i): AssignmentInput => ({
        kind: "assignment",
        at,
        cause: id,
        order: [i],
        assignee: { id: account, login },
        assignedBy: personOf(by),
      }),
    ),
    ...observation.changes.map(({ id, at, by, change }, i): ChangeInput => ({
      kind: "change",
      at,
      cause: id,
      order: [i],
      changedBy: personOf(by),
      ...(by?.kind === "bot" && { isByBot: true as const }),
      change,
    })),
    ...hearRewordings(observation, history),
    ...hearPulls(observation, history),
    ...hearMessages(observation.comments, hearing),
    ...hearLeads(observation.comments),
  ];
}

/** The issues in which the app tells how things stand are no reports, whatever label they get. */
function isOfTheApp({ issue, app }: CaseObservation): boolean {
  const isByApp = issue.author?.kind === "bot" && issue.author.id === app.id;
  return isByApp && (isConfigurationIssue(issue) || isAccessIssue(issue));
}

/** Whoever is appointed in one of the comments may have spoken in another of them already. */
function commandsOfAll(observation: CaseObservation, hearing: Hearing): readonly CommandInput[] {
  const heard = heardBy(observation, hearing);
  const appointed = new Set<string>(heard.flatMap(({ command }) => appointedBy(command)));
  if (appointed.size === 0) return heard;
  const maySpeak = (person: Person) =>
    hearing.maySpeak(person) || appointed.has(person.login.toLowerCase());
  return heardBy(observation, { ...hearing, maySpeak });
}

function heardBy(
  { comments, resolution, issue }: CaseObservation,
  hearing: Hearing,
): readonly CommandInput[] {
  return [
    ...[...comments, ...late(comments)].flatMap((comment) => hearCommands(comment, hearing)),
    ...(resolution?.said ?? []).flatMap((comment) => hearOnPull(comment, hearing, issue)),
  ];
}

/** What was said in the place that a case left, too late to move with it, as the app repeated it. */
function late(comments: CaseObservation["comments"]): CaseObservation["comments"] {
  return comments
    .filter(({ ours }) => ours)
    .flatMap((comment) => readLateMarks(ownVersion(comment)?.text ?? ""));
}

function appointedBy(command: CommandInput["command"]): readonly string[] {
  return "type" in command && command.type === "AppointPerson" ? [command.person] : [];
}

/**
 * Until when people have been heard: the newest change of the report or of a comment that is not ours.
 * Instants are whole seconds, so what was seen in the second it happened may have had a neighbour since.
 *
 * @param waitingSince since when some of it may wait to be heard
 */
export function heardUntil(
  { issue, comments, observedAt }: CaseObservation,
  waitingSince?: Instant,
): Instant {
  const newest = latest(
    issue.createdAt,
    ...issue.versions.map(({ at }) => at),
    ...comments.filter((comment) => !comment.ours).map((comment) => comment.updatedAt),
  );
  const heard = newest < observedAt ? newest : secondBefore(newest);
  return waitingSince !== undefined && waitingSince <= heard ? secondBefore(waitingSince) : heard;
}
