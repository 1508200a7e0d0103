import { parse, validate } from "graphql";
import { expect, test } from "vitest";
import { accessIssueQuery } from "../../../../src/adapters/github/access/access-issue-answer.ts";
import { observePlaceQuery } from "../../../../src/adapters/github/access/faulty-places.ts";
import {
  observePlaceIssuesQuery,
  placeCommentsBeforeQuery,
} from "../../../../src/adapters/github/places/observe-place.ts";
import { writePlaceIssue } from "../../../../src/adapters/github/places/standing-place.ts";
import { boardAccessQuery } from "../../../../src/adapters/github/access/create-access-audit.ts";
import {
  deleteCardDocument,
  deleteIssueDocument,
  mergedResolutionDocument,
  deleteOldCommentDocument,
  deleteRecordDocument,
  emptyIssueDocument,
} from "../../../../src/adapters/github/rooms/forget.ts";
import {
  addRoomComment,
  deleteRoomComment,
  editRoomComment,
  writeRoomIssue,
} from "../../../../src/adapters/github/rooms/apply-room-step.ts";
import { roomsSeenDocument } from "../../../../src/adapters/github/rooms/last-changes.ts";
import { roomIssuesAfterDocument } from "../../../../src/adapters/github/rooms/room-issues.ts";
import { observeRoomQuery } from "../../../../src/adapters/github/rooms/observe-room.ts";
import {
  roomCommentsAfterQuery,
  roomCommentsNewestQuery,
} from "../../../../src/adapters/github/rooms/room-comments.ts";
import { findRecordQuery } from "../../../../src/adapters/github/rooms/room-names.ts";
import { roomRowsDocument } from "../../../../src/adapters/github/rooms/room-row.ts";
import { gitHubSchema } from "local-github/testing";

const schema = gitHubSchema();

test.each([
  ["ObserveAccessIssue", accessIssueQuery],
  ["ObserveBoardAccess", boardAccessQuery],
  ["ObservePlace", observePlaceQuery],
  ["ObservePlaceIssues", observePlaceIssuesQuery],
  ["PlaceCommentsBefore", placeCommentsBeforeQuery],
  ["WritePlaceIssue", writePlaceIssue],
  ["ObserveRoom", observeRoomQuery],
  ["RoomIssuesAfter", roomIssuesAfterDocument],
  ["RoomCommentsAfter", roomCommentsAfterQuery],
  ["RoomCommentsNewest", roomCommentsNewestQuery],
  ["FindRecord", findRecordQuery],
  ["RoomsSeen", roomsSeenDocument],
  ["SweepRooms", roomRowsDocument],
  ["WriteRoomIssue", writeRoomIssue],
  ["AddRoomComment", addRoomComment],
  ["EditRoomComment", editRoomComment],
  ["DeleteRoomComment", deleteRoomComment],
  ["DeleteIssue", deleteIssueDocument],
  ["MergedResolution", mergedResolutionDocument],
  ["DeleteCard", deleteCardDocument],
  ["DeleteOldComment", deleteOldCommentDocument],
  ["DeleteRecord", deleteRecordDocument],
  ["EmptyIssue", emptyIssueDocument],
])("%s is valid in GitHub's schema and has that name", (operation, text) => {
  expect(validate(schema, parse(text)).map(({ message }) => message)).toEqual([]);
  expect(text).toMatch(new RegExp(`^(query|mutation) ${operation}\\b`));
});
