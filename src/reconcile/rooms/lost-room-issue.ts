import type { LostIssue } from "../../domain/chapters/keeping-apart/lost-issue.ts";
import type { CodeName, GitOid, NodeId } from "../../domain/values/ids.ts";
import { lostRoomIssueText } from "../../messages/issue-of-room-gone.ts";
import type { ObservedRoom } from "../../ports/rooms.ts";
import { marked, markOf } from "../marks/markers.ts";
import { continuedHere } from "../move/continue-case.ts";
import { lostIssueMark } from "../move/room-marks.ts";
import type { CaseMemory } from "../observe/case-memory.ts";
import { issuesNamedIn, recordIn } from "../observe/own-record.ts";
import type { CasePorts } from "../ports/case-ports.ts";
import type { RoomPorts } from "../ports/room-ports.ts";

/** Where the case of a room is, or that its issue is gone. */
type RoomIssue =
  | { readonly found: NodeId; readonly memory?: CaseMemory }
  | { readonly lost: LostIssue };

/**
 * Whether the newest commit of a room's record is about another issue than the one the app opened
 * there. Only a record that this app began is believed.
 */
export function mayBeLost({ issue, anchoredRoot, recordSays }: ObservedRoom): boolean {
  const named = recordSays?.issue;
  return anchoredRoot !== undefined && named !== undefined && named !== issue?.id;
}

/**
 * Somebody deleted the issue of a room, transferred it or made it a discussion. The app opens another
 * there and calls those who read the room; the case goes on in it when one of them who decides it says
 * `/reopen` with its code name.
 */
export async function lookForLostIssue(
  name: CodeName,
  { issue, recordSays }: ObservedRoom,
  rootOid: GitOid,
  { rooms }: Pick<RoomPorts, "rooms">,
  ports: CasePorts,
): Promise<RoomIssue> {
  const lost = { lost: { codeName: name, out: recordSays?.out ?? [] } };
  const observe = (id: NodeId) => ports.repository.observe(id, [name], undefined, rootOid);
  const named = recordSays?.issue;
  if (named && (await observe(named))) return { found: named };
  if (!issue) {
    await rooms.apply(name, { step: "open-issue", title: name });
    return lost;
  }
  const there = await observe(issue.id);
  if (!there) return lost;
  const record = recordIn(there.records, ports.codec);
  if (issuesNamedIn(record?.documents ?? []).at(-1) === issue.id) return { found: issue.id };
  if (!there.comments.some(({ ours, body }) => ours && markOf(body) === lostIssueMark)) {
    const { readers } = await rooms.access(name);
    const called = readers.filter(({ isDirect }) => isDirect);
    const body = marked(lostRoomIssueText(name, called), lostIssueMark);
    await rooms.apply(name, { step: "add-comment", issue: issue.id, body });
  }
  const memory = await continuedHere(there, ports);
  return memory ? { found: issue.id, memory } : lost;
}
