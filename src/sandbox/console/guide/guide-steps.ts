import { assign, comment, editComment, fileReport, moveCard } from "../github/deeds.ts";
import { GitHubRefused } from "../github/github-refused.ts";
import type { ShownCase } from "../github/read-case.ts";
import type { Comment } from "../github/thread-entry.ts";
import type { GuideDeed, GuideStep, Scene } from "./guide-step.ts";

const report = `### Reporter

A participant of the meeting, by mail

### Reported

mal

### Where

the weekly call

### What happened

mal called a first-time contributor useless, in front of everybody, and went on after being asked to stop.`;

/** A case from its report to the overdue resolution. Each step is one request, or time that passes. */
export const guideSteps: readonly GuideStep[] = [
  {
    title: "A report is filed",
    sentence:
      "A report reached ada by mail, who files it with the report form: Comity gives it a code name for a title, a card on the board, a record, and one status comment that says what is owed next.",
    deed: (scene) => ({
      by: "ada",
      request: fileReport(scene, "mal was rude in the weekly call", report),
    }),
  },
  {
    title: "bo steps back",
    sentence:
      "bo works with mal and steps back, at once and without having to say why: the status comment no longer counts on bo.",
    deed: says("bo", "/recuse"),
  },
  {
    title: "Somebody assigns bo all the same",
    sentence:
      "owen, who owns the organisation and does not know, assigns bo: a recusal holds, so Comity takes the assignment back.",
    deed: (scene) => ({ by: "owen", request: assign(caseOf(scene).place, "bo") }),
  },
  {
    title: "bo forgets",
    sentence:
      "Out of habit bo writes that the reporter was answered: the command is refused with its reason, and the record keeps the attempt.",
    deed: says("bo", "/acknowledge I wrote to them"),
  },
  {
    title: "Eighteen hours pass",
    sentence:
      "A reporter shall hear within a day that the report arrived: after three quarters of it, those who can still keep that promise are mentioned, once.",
    deed: passes("18h"),
  },
  {
    title: "The day is over",
    sentence:
      "Nobody did anything, and nobody has to notice: the case is labelled overdue, and its card says what is.",
    deed: passes("7h"),
  },
  {
    title: "A second day goes by",
    sentence:
      "After two days without an answer the Executive Council is told by mail that a report waits, and nothing of what is in it.",
    deed: passes("1d"),
  },
  {
    title: "cy answers the reporter",
    sentence:
      "cy writes to the reporter and says so in one line: the label goes, and the card moves to Under review by itself.",
    deed: says("cy", "/acknowledge replied by mail, with an apology for the delay"),
  },
  {
    title: "dee puts words into cy's mouth",
    sentence:
      "dee has write access, so GitHub lets dee turn cy's comment into a recusal: only what an author wrote counts, so cy stays in the case.",
    deed: (scene) => ({
      by: "dee",
      request: editComment(
        caseOf(scene).place,
        lastCommentOf(caseOf(scene), "cy").databaseId,
        "/recuse",
      ),
    }),
  },
  {
    title: "ada moves the card",
    sentence:
      "The board only shows where a case stands: a card moved by hand is put back where its case is.",
    deed: (scene) => ({
      by: "ada",
      request: moveCard(caseOf(scene).place, caseOf(scene).card, "Closed"),
    }),
  },
  {
    title: "The week is over",
    sentence:
      "A case shall be resolved within a week of its report: this one was not, and says so on the board.",
    deed: passes("5d"),
  },
  {
    title: "ada asks what is next",
    sentence:
      "Whoever comes back to a case after a while asks it: Comity answers with what is owed, by whom and since when, and changes nothing.",
    deed: says("ada", "/next"),
  },
];

function says(by: string, body: string): (scene: Scene) => GuideDeed {
  return (scene) => ({ by, request: comment(caseOf(scene).place, body) });
}

function passes(length: string): () => GuideDeed {
  return () => ({ passes: length });
}

function caseOf({ seen }: Scene): ShownCase {
  if (seen === undefined) throw new GitHubRefused(404, "The guided case has not begun.");
  return seen;
}

function lastCommentOf({ thread }: ShownCase, login: string): Comment {
  const found = thread.findLast((entry) => entry.kind === "IssueComment" && entry.author === login);
  if (found?.kind !== "IssueComment") throw new GitHubRefused(404, `${login} said nothing yet.`);
  return found;
}
