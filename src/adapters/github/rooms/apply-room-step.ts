import type { RoomStep } from "../../../ports/rooms.ts";
import type { GitHub } from "../connection/connect-github.ts";
import { applyLabelStep } from "../set-up/apply-label-step.ts";
import { createRoot } from "../set-up/root-commit.ts";
import { closeDoors } from "./close-doors.ts";
import { writeInPlace } from "./write-in-place.ts";

export const writeRoomIssue = `mutation WriteRoomIssue($input: UpdateIssueInput!) {
  updateIssue(input: $input) { issue { id } }
}
`;

export const addRoomComment = `mutation AddRoomComment($input: AddCommentInput!) {
  addComment(input: $input) { commentEdge { node { id } } }
}
`;

export const editRoomComment = `mutation EditRoomComment($input: UpdateIssueCommentInput!) {
  updateIssueComment(input: $input) { issueComment { id } }
}
`;

export const deleteRoomComment = `mutation DeleteRoomComment($input: DeleteIssueCommentInput!) {
  deleteIssueComment(input: $input) { clientMutationId }
}
`;

/** @param room GitHub as seen from the room's repository */
export async function applyRoomStep(room: GitHub, step: RoomStep): Promise<void> {
  switch (step.step) {
    case "close-doors":
      return closeDoors(room);
    case "create-label":
      return applyLabelStep(room, step);
    case "create-root":
      return createRoot(room);
    case "open-issue": {
      const { owner, name: repo } = room.repository;
      const route = "POST /repos/{owner}/{repo}/issues";
      await room.rest("case-repository").request(route, { owner, repo, title: step.title });
      return;
    }
    case "write-issue":
      return writeInPlace(room, "WriteRoomIssue", writeRoomIssue, {
        id: step.issue,
        body: step.body,
      });
    case "add-comment": {
      const input = { subjectId: step.issue, body: step.body };
      return writeInPlace(room, "AddRoomComment", addRoomComment, input, 1);
    }
    case "edit-comment":
      return writeInPlace(room, "EditRoomComment", editRoomComment, {
        id: step.comment,
        body: step.body,
      });
    case "delete-comment":
      return writeInPlace(room, "DeleteRoomComment", deleteRoomComment, { id: step.comment });
  }
}
