import { describe, expect, test } from "vitest";
import { askingFiles, documentsIn, listsIn, namesIn, writtenNames } from "./asked-lists.ts";
import { mostPulls } from "../../../src/adapters/github/set-up/proposal-answer.ts";

/** How the code sees to it that nothing of a list is lost in silence. */
const lists: Readonly<Record<string, string>> = {
  // Read page by page to the end, or to what was heard before.
  "Anchors.checkSuites.nodes.checkRuns": "pages",
  "BoardsAfter.repository.projectsV2": "pages",
  "CardsAfter.node.projectItems": "pages, until ours is found",
  "CaseIssue.latest": "pages, back to what was heard",
  "CaseIssue.projectItems": "pages, until ours is found",
  "CaseIssue.timeline": "pages, back to what was heard",
  "CommentsBefore.node.latest": "pages, back to what was heard",
  "CommentsFrom.node.oldest": "pages, until what is sought is found",
  "ExportEdits.node.list": "pages",
  "ExportLines.node.list": "pages",
  "ExportPullComments.node.list": "pages",
  "ExportPulls.repository.pullRequests": "pages",
  "ExportReviews.node.list": "pages",
  "ExportThread.repository.issue.comments": "pages",
  "Pull.comments": "pages",
  "Pull.reviews": "pages",
  "Review.lines": "pages",
  "Text.userContentEdits": "pages",
  "LookThroughIssues.repository.issues": "pages",
  "NewestIssues.repository.issues": "pages, back to a day ago",
  "ObserveAccessIssue.node.comments": "pages",
  "ObserveCase.node.repository.assignableUsers": "pages",
  "ObserveCase.node.repository.pullRequests": "pages",
  "ObserveConfig.repository.openPulls": `pages, ${mostPulls} of those that changed last: each gets its turn`,
  "ObserveConfig.repository.projectsV2": "pages",
  "ObserveRoom.node.issues": "pages, until ours is found",
  "ObservePlaceIssues.node.issues": "pages",
  "ObservePlaceIssues.node.issues.nodes.comments": "pages",
  "PlaceCommentsBefore.node.comments": "pages",
  "OpenPullsAfter.repository.openPulls": `pages, ${mostPulls} of those that changed last`,
  "PullBefore.node.history": "pages",
  "PullBefore.node.reviews": "pages",
  "PullsAfter.node.pullRequests": "pages",
  "Resolution.history": "pages",
  "Resolution.reviews": "pages",
  "ReviewersAfter.node.assignableUsers": "pages",
  "RoomCommentsAfter.node.comments": "pages",
  "RoomIssues.nodes.comments": "pages",
  "RoomIssuesAfter.node.issues": "pages, until ours is found",
  "SweepChanges.node.issues": "pages",
  "SweepPage.node.closed": "pages",
  "SweepPage.node.issues": "pages",
  "SweepPage.node.refs": "pages",
  "SweepPage.node.touched": "pages",
  "TimelineBefore.node.timeline": "pages, back to what was heard",
  "ToldChanges.node.comments": "pages, until it is found",

  // GitHub has no more of them.
  "Anchors.checkSuites": "an app has one suite at a commit",
  "BareIssue.assignees": "an issue has ten at most",
  "BareIssue.labels": "an issue has a hundred at most",
  "Board.fields": "a project has fifty at most; more are refused aloud",
  "Board.workflows": "those GitHub makes, and twenty that add items, at most",
  "CaseIssue.assignees": "an issue has ten at most; more are refused aloud",
  "CaseIssue.labels": "an issue has a hundred at most; more are refused aloud",
  "DoctorFields.node.fields": "a project has fifty at most",
  "DoctorWorkflows.node.workflows": "those GitHub makes, and twenty that add items, at most",
  "ObserveCase.node.repository.root.anchor": "an app has one suite at a commit",
  "RegisterAnchor.checkSuites": "an app has one suite at a commit",
  "RoomAnchors.checkSuites": "an app has one suite at a commit",
  "SweepAlone.repository.root.anchor": "an app has one suite at a commit",
  "Proposal.newest.nodes.commit.checkSuites": "an app has one suite at a commit",
  "Resolution.newest.nodes.commit.checkSuites": "an app has one suite at a commit",

  // More than are read is noticed, and answered as unknown.
  "Comment.userContentEdits": "where there are more, WholeComment asks for a hundred",
  "CaseIssue.userContentEdits": "counted: the case says that the beginning is not known",
  "DoctorBoard.repository.projectsV2": "not found is said as unknown",
  "FirstCommits.history": "the root is then unknown",
  "ObserveCase.node.repository.root.anchor.nodes.checkRuns": "more are refused aloud",
  "LineText.userContentEdits": "counted, like a comment's",
  "LinesOfPull.node.lines": "it then counts as read back to the oldest of them",
  "LinesOfPull.node.lines.nodes.comments": "it then counts as read back to the oldest of them",
  "OpenPulls.nodes.files": "counted: other files then count as changed",
  "OwnWords.node.userContentEdits": "its own words are then unknown",
  "Proposal.dismissals": "counted: the check says that it was reviewed too often",
  "Proposal.reviews": "counted: the check says that it was reviewed too often",
  "Provenance.associatedPullRequests": "counted: the commit is then nobody's of ours",
  "RegisterAnchor.checkSuites.nodes.checkRuns": "more are refused aloud",
  "Resolution.files": "counted: more than one is too many already",
  "ReviewText.userContentEdits": "counted, like a comment's",
  "RoomAnchors.checkSuites.nodes.checkRuns": "the room is then left to a look of its own",
  "SweepAlone.repository.root.anchor.nodes.checkRuns": "more are refused aloud",
  "SweepRooms.nodes.closed": "the room is then left to a look of its own",
  "SweepRooms.nodes.issues": "the room is then left to a look of its own",
  "SweepRooms.nodes.open": "the room is then left to a look of its own",
  "BareIssue.latest": "the oldest of them then counts as unheard: a look too many",
  "TouchedRow.latest": "it then counts as unanswered: a look too many",
  "IssueRow.projectItems": "the card is then unlike what was shown: a look too many",

  // No more is wanted.
  "BareIssue.deletions": "the newest tells whether something happened since",
  "CaseIssue.conversions": "one is enough",
  "CaseIssue.first": "the status comment is among them; the others come by pages",
  "CaseIssue.newest": "with their history; the others come by pages",
  "CaseIssue.renames": "the oldest tells the first title",
  "DoctorFields.node.views": "whether one shows columns; there is a way to look",
  "DoctorMoves.node.moves": "one is enough",
  "FindRecord.node.closed": "a room holds one record",
  "FindRecord.node.open": "a room holds one record",
  "FirstCommits.history.nodes.checkSuites": "counted alone",
  "FirstCommits.history.nodes.parents": "counted alone",
  "LookThroughIssues.repository.issues.nodes.comments": "ours is among the first on an issue",
  "ObserveCase.node.repository.defaultBranchRef.target.changes": "the newest counts",
  "ObserveConfig.repository.closed": "counted alone",
  "ObserveConfig.repository.defaultBranchRef.target.changes": "the newest counts",
  "ObserveConfig.repository.defaultBranchRef.target.changes.nodes.associatedPullRequests":
    "of a commit in the default branch GitHub names merged ones alone; none of ours agrees to nothing",
  "ObserveConfig.repository.open": "counted alone",
  "ObserveConfig.repository.register.target.history": "older commits are held by the anchor",
  "ObserveFileChange.repository.defaultBranchRef.target.changes": "the newest counts",
  "ObserveFileChange.repository.defaultBranchRef.target.changes.nodes.associatedPullRequests":
    "of a commit in the default branch GitHub names merged ones alone; none of ours agrees to nothing",
  "ObserveFileChange.repository.defaultBranchRef.target.changes.nodes.associatedPullRequests.nodes.approved":
    "the newest counts",
  "ObserveThaw.node.comments": "whoever agrees to a thaw says it after it was asked for",
  "Proposal.newest": "the newest counts",
  "Proposal.newest.nodes.commit.checkSuites.nodes.config": "the newest of a name",
  "Proposal.newest.nodes.commit.checkSuites.nodes.consensus": "the newest of a name",
  "Provenance.parents": "two are one too many already",
  "Record.target.history": "older commits are held by the anchor",
  "Resolution.comments": "cases are spoken of in the issue; here it says so",
  "Resolution.commits": "older ones lie below what is reviewed, which is the head",
  "Resolution.lines": "counted alone",
  "Resolution.newest": "the newest counts",
  "Resolution.newest.nodes.commit.checkSuites.nodes.checkRuns": "the newest of a name",
  "Resolution.reviewRequests": "an unseen one is asked for once more, which changes nothing",
  "Resolution.texts": "cases are spoken of in the issue; here it says so",
  "Resolutions.pulls": "by last change: others are looked at with their case, once a day",
  "RoomIssues.nodes.conversions": "one is enough",
  "RoomCommentsNewest.node.comments":
    "the newest tell whether a call stands; one further back stays as it is",
  "RoomsSeen.nodes.comments": "the newest tells whether something happened since",
  "RoomsSeen.nodes.repository.pullRequests": "the newest tells whether something happened since",
  "SweepChanges.node.closed": "counted alone",
  "SweepChanges.node.open": "counted alone",
  "SweepRooms.nodes.pullRequests": "counted alone",
};

const asked = await Promise.all(
  askingFiles.map(async (file) => ({ file, documents: await documentsIn(file) })),
);

describe("every list that is asked of GitHub", () => {
  test("is read to its end or has a reason not to be", () => {
    const found = asked.flatMap(({ documents }) =>
      documents.flatMap((document) => [...listsIn(document).keys()]),
    );
    expect([...new Set(found)].toSorted()).toEqual(Object.keys(lists).toSorted());
  });

  test("stands in a document that this test sees", () => {
    const seen = new Set(asked.flatMap(({ documents }) => documents.flatMap(namesIn)));
    const written = askingFiles.flatMap(writtenNames);
    expect(written.length).toBeGreaterThan(40);
    expect(written.filter((name) => !seen.has(name))).toEqual([]);
  });

  test.each(asked.flatMap(({ documents }) => documents.flatMap((one) => [...listsIn(one)])))(
    "%s has a bound GitHub takes: %s",
    (_, bound) => {
      const [, many = ""] = /^(?:first|last): (\$size|\d+)$/.exec(bound) ?? [];
      expect(many === "$size" || (Number(many) >= 1 && Number(many) <= 100)).toBe(true);
    },
  );
});
