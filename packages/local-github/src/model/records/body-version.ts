import type { Actor } from "./account.ts";

/** One version of a text, oldest first; the first is the one it was created with. */
export interface BodyVersion {
  readonly databaseId: number;
  readonly nodeId: string;
  /** `null` once somebody deleted this version from the history. */
  text: string | null;
  readonly editor: Actor;
  readonly editedAt: string;
  deletedAt: string | null;
  deletedBy: Actor | null;
}
