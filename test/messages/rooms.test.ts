import { noCaseAnswer } from "../../src/messages/no-case-answer.ts";
import { movedNotice, notContinued } from "../../src/domain/chapters/keeping-apart/moved-text.ts";
import { test } from "vitest";
import { CodeName, GitOid } from "../../src/domain/values/ids.ts";
import { lostRoomIssueText } from "../../src/messages/issue-of-room-gone.ts";
import { oldIssueDone, oldIssueTask } from "../../src/messages/old-issue-task.ts";
import { roomToDeleteText } from "../../src/messages/room-to-delete.ts";
import { dossierText, proposedText } from "../../src/messages/dossier.ts";
import {
  lateEntryText,
  movedReportText,
  roomNoticeText,
  threadEntryText,
} from "../../src/messages/room-texts.ts";
import { ada, at, bo, cy, dee, eve, fay, pat, report } from "../domain/given.ts";
import { approval, pull } from "../fakes/pull.ts";
import { matchesPage, type Entry } from "./page.ts";
import { after } from "./part-of.ts";
import { says } from "./told-case.ts";
import { acknowledged, closed, proposed, wide } from "./typical-cases.ts";

const notice = {
  owners: [pat],
  others: [],
  out: [],
  hasMoved: true,
  hadRecord: false,
  openDoors: [],
  emptiedIssue: undefined,
  oldPulls: [],
};
const said = {
  by: bo,
  at: at("22 17:00"),
  text: "/note @mal wrote again\n![x](https://example.org)",
};

const refused: readonly Entry[] = Object.entries(notContinued).map(([why, text]) => [
  `a case does not go on in another issue: ${why}`,
  text,
]);

const moves: readonly Entry[] = [
  ["a room that an owner has to delete", roomToDeleteText([pat])],
  ["a room that owners have to delete who have a part in its case", roomToDeleteText([])],
  ["a command in an issue that is no case", noCaseAnswer(false)],
  ["a command in an issue in which Comity tells how things stand", noCaseAnswer(true)],
  ["a room's first comment", roomNoticeText(notice)],
  [
    "a room's first comment where much could not be undone",
    roomNoticeText({
      owners: [pat, ada],
      others: [cy, dee],
      out: [cy, dee],
      hasMoved: true,
      hadRecord: true,
      openDoors: ["forks", "actions"],
      emptiedIssue: 7,
      oldPulls: [8, 9],
    }),
  ],
  [
    "a room's first comment where one reads it who is out",
    roomNoticeText({ ...notice, others: [cy], out: [cy], oldPulls: [8] }),
  ],
  [
    "a room's first comment where the case was nowhere before",
    roomNoticeText({ ...notice, hasMoved: false }),
  ],
  [
    "a room's first comment where the case was taken out of another",
    roomNoticeText({ ...notice, hasMoved: false, takenOutOf: CodeName.parse("amber-heron") }),
  ],
  [
    "the report",
    movedReportText(
      { by: ada, at: at("22 16:00"), text: "They wrote ```this```." },
      "mal insulted us",
    ),
  ],
  [
    "a report that Comity filed",
    movedReportText({ by: "comity", at: at("22 16:00"), text: "a text" }, "a title"),
  ],
  [
    "a report of nobody any more",
    movedReportText({ by: null, at: at("22 16:00"), text: "a text" }, "a title"),
  ],
  ["a comment of the old issue", threadEntryText(said)],
  ...(["theirs", "earlier", "not-theirs"] as const).map((quoted): Entry => [
    `a comment that somebody else changed: ${quoted}`,
    threadEntryText({ ...said, changed: { by: dee, at: at("22 18:00"), quoted } }),
  ]),
  [
    "a comment that somebody changed whose account is gone",
    threadEntryText({
      ...said,
      changed: { by: undefined, at: at("22 18:00"), quoted: "theirs" },
    }),
  ],
  ["a comment that came too late", lateEntryText(said, true)],
  ["a comment that came too late and is too long to be heard", lateEntryText(said, false)],
  ["the issue of a room is gone", lostRoomIssueText(CodeName.parse("amber-heron"), [ada, bo])],
  ["owners are called to delete the old issue", oldIssueTask(7, [pat, eve])],
  ["owners are called, each of whom has a part in the case", oldIssueTask(7, [])],
  ["the old issue is deleted", oldIssueDone()],
  ["those who decide are told", movedNotice([ada, cy], report.codeName, false)],
  ["the council is told", movedNotice([eve, fay], report.codeName, true)],
];

const happened = [...proposed, ...says(dee, at("23 11:00"), "/stand-aside: I know too little")];
const state = after(happened, at("23 12:00"));
const older = GitOid.parse("a".repeat(40));
const reviewed = pull(state.deliberation.proposal?.file, {
  reviews: [
    approval(ada, at("23 11:30")),
    approval(bo, at("23 11:31"), {
      state: "DISMISSED",
      was: "APPROVED",
      commit: older,
    }),
    approval(cy, at("23 11:32"), { state: "CHANGES_REQUESTED", body: "A year is too long, @mal." }),
    approval(dee, at("23 11:33"), { state: "COMMENTED", commit: older }),
  ],
});

const dossiers: readonly Entry[] = [
  ["what was deliberated", dossierText(state, reviewed)],
  [
    "what was deliberated before anybody reviewed it",
    dossierText(after(acknowledged, at("22 17:00"), wide), undefined),
  ],
  ["what was decided", dossierText(after(closed, at("25 10:20"), wide), undefined)],
  [
    "a proposed text",
    proposedText(1, bo, at("23 10:00"), "---\ncase: amber-heron\n---\n\n# Why\n"),
  ],
  ["a proposed text of Comity's", proposedText(2, "comity", at("23 10:00"), "# Why\n")],
];

test("what stands in a room says what it said", async () => {
  await matchesPage("rooms", [...moves, ...refused, ...dossiers]);
});
