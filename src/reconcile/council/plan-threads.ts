import { type CouncilWord, councilWords } from "../../domain/committee/council-words.ts";
import type { ReadMarkdown } from "../../domain/kernel/markdown-reading.ts";
import type { GitOid } from "../../domain/values/ids.ts";
import { isSamePerson, type Person } from "../../domain/values/person.ts";
import {
  appointmentOver,
  appointmentText,
  appointmentTitle,
  changedText,
  onlyCouncillors,
  whichTextIsMeant,
} from "../../messages/appointments.ts";
import type { PlaceIssue, PlaceStep } from "../../ports/standing-place.ts";
import { proposalMark, textMark } from "../marks/proposal-marks.ts";
import { marked, printAnswerMark, readAnswerMark } from "../marks/markers.ts";
import type { ProposedFile } from "../set-up/proposed-file.ts";
import { proposalThreads, type ThreadSeen } from "./proposal-threads.ts";

interface Known {
  readonly proposals: readonly ProposedFile[];
  /** The pull request that brought the config in force. */
  readonly inForce: number | undefined;
  readonly council: readonly Person[];
  readonly readMarkdown: ReadMarkdown;
}

/** From what the council's repository shows to what it should. A second run plans nothing. */
export function planThreads(issues: readonly PlaceIssue[], known: Known): readonly PlaceStep[] {
  const threads = proposalThreads(issues);
  const { proposals, council } = known;
  const unseen = proposals.filter(({ pull }) => !threads.some((one) => one.pull === pull));
  return [
    ...unseen.map((proposal) => ({
      step: "open-issue" as const,
      title: appointmentTitle(proposal.pull),
      body: marked(appointmentText(proposal, council), proposalMark(proposal.pull, proposal.blob)),
    })),
    ...threads.flatMap((thread) => planThread(thread, known)),
  ];
}

function planThread(thread: ThreadSeen, known: Known): readonly PlaceStep[] {
  const { issue, pull, shown } = thread;
  const [first] = shown;
  if (!first) return [];
  const mark = proposalMark(pull, first.blob);
  const proposal = known.proposals.find((one) => one.pull === pull);
  if (!proposal) {
    const over = appointmentOver(pull, known.inForce === pull);
    return write(issue, marked(over, mark), "CLOSED");
  }
  const isNew = shown.at(-1)?.blob !== proposal.blob;
  return [
    ...write(issue, marked(appointmentText(proposal, known.council), mark), "OPEN"),
    ...(isNew
      ? [
          {
            step: "add-comment" as const,
            issue: issue.id,
            body: marked(changedText(proposal.blob, known.council), textMark(proposal.blob)),
          },
        ]
      : []),
    ...answers(thread, proposal, known),
  ];
}

function write(issue: PlaceIssue, body: string, state: "OPEN" | "CLOSED"): readonly PlaceStep[] {
  const isSame = issue.state === state && plain(issue.body) === plain(body);
  return isSame ? [] : [{ step: "write-issue", id: issue.id, body, state }];
}

/** No word that does not count is met with silence. */
function answers(thread: ThreadSeen, { blob }: ProposedFile, known: Known): readonly PlaceStep[] {
  const answered = new Set(thread.issue.ours.map(({ body }) => readAnswerMark(body)));
  return councilWords(thread, known.readMarkdown).flatMap((word) => {
    const text = answerTo(word, blob, known.council);
    const key = `${word.id}@${word.at}`;
    if (text === undefined || answered.has(key)) return [];
    const body = marked(text, printAnswerMark(key));
    return [{ step: "add-comment" as const, issue: thread.issue.id, body }];
  });
}

function answerTo(
  { by, of }: CouncilWord,
  blob: GitOid,
  council: readonly Person[],
): string | undefined {
  if (!council.some((one) => isSamePerson(one, by))) return onlyCouncillors;
  return of === undefined ? whichTextIsMeant(blob) : undefined;
}

function plain(text: string): string {
  return text.replaceAll("\r\n", "\n").trim();
}
