import { CodeName, NodeId } from "../../domain/values/ids.ts";

/**
 * What can be looked at: one case, by its issue, its resolution or the call of the council to it, one room and the case in it,
 * the whole repository's set-up, who has access, the bans in force, the mail of the week, all cases in
 * passing, the records of closed cases with them, or those alone of which GitHub says that they changed.
 */
export type Key =
  | { readonly look: "case"; readonly issue: NodeId }
  | { readonly look: "resolution"; readonly codeName: CodeName }
  | { readonly look: "room"; readonly room: CodeName }
  | { readonly look: "call"; readonly codeName: CodeName }
  | { readonly look: "set-up" }
  | { readonly look: "access" }
  | { readonly look: "council" }
  | { readonly look: "bans" }
  | { readonly look: "weekly" }
  | { readonly look: "closed" }
  | { readonly look: "sweep" }
  | { readonly look: "changes" };

export const setUpKey = "set-up";
export const sweepKey = "sweep";
/** What a sweep is between those that somebody asks for. */
export const changesKey = "changes";
/** Who can get at the cases. */
export const accessKey = "access";
/** Whether those who were put out are out, and the others are not. */
export const bansKey = "bans";

/** Whether the mail about what is overdue is to leave. */
export const weeklyKey = "weekly";

/** What the council's own repository shows. */
export const councilKey = "council";

export function caseKey(issue: NodeId): string {
  return `case:${issue}`;
}

export function roomKey(room: CodeName): string {
  return `room:${room}`;
}

/** The case of that name, wherever its issue is. */
export function resolutionKey(codeName: CodeName): string {
  return `resolution:${codeName}`;
}

/** The case that had this name when the council was called to it. */
export function callKey(codeName: CodeName): string {
  return `call:${codeName}`;
}

/** @throws for a text that is no key */
export function readKey(key: string): Key {
  if (
    key === setUpKey ||
    key === sweepKey ||
    key === changesKey ||
    key === accessKey ||
    key === councilKey ||
    key === bansKey ||
    key === weeklyKey ||
    key === "closed"
  ) {
    return { look: key };
  }
  if (key.startsWith("case:")) return { look: "case", issue: NodeId.parse(key.slice(5)) };
  if (key.startsWith("room:")) return { look: "room", room: CodeName.parse(key.slice(5)) };
  if (key.startsWith("call:")) return { look: "call", codeName: CodeName.parse(key.slice(5)) };
  if (key.startsWith("resolution:"))
    return { look: "resolution", codeName: CodeName.parse(key.slice(11)) };
  throw new Error("not a key");
}
