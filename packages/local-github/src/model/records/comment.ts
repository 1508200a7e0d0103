import type { Actor } from "./account.ts";
import type { BodyVersion } from "./body-version.ts";
import type { Issue } from "./issue.ts";
import type { Reaction } from "./reaction.ts";

export interface Comment {
  readonly databaseId: number;
  readonly nodeId: string;
  readonly issue: Issue;
  readonly author: Actor;
  /** The newest version's text. */
  body: string;
  /** Empty until the first edit; then every version, the original first. */
  readonly versions: BodyVersion[];
  readonly createdViaEmail: boolean;
  /** GraphQL's classifier in lower case (`spam`, `outdated` …), or `null` when shown. */
  minimizedReason: string | null;
  readonly reactions: Reaction[];
  readonly createdAt: string;
  updatedAt: string;
}
